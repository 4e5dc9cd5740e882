/** The Tiny File with a map: its towns have names in Chinese, and may be withheld. */
import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { loadProject } from '../../../../src/core/project/load.ts';
import { placeList } from '../../../../src/publish/data/place-list.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';

const module = 'src/charts/bridges-now.ts';
const record = 'src/content/sources/almanac-1999.yaml';
const read = (path: string) => readFileSync(`packages/plumbline/tests/fixtures/tiny-edition/${path}`, 'utf8');
const query = 'data/bridges-per-town/query.sql';
const descriptor = 'data/bridges-per-town/datapackage.json';

const chinese = { name: 'chinese', type: 'string', title: 'Chinese', description: 'In Chinese.', unit: 'name' };
const withChinese = JSON.parse(read(descriptor)) as { resources: { schema: { fields: object[] } }[] };
withChinese.resources[0]!.schema.fields.push(chinese);
const named = `SELECT *, CASE town WHEN 'Alder' THEN '桤木' WHEN 'Birch' THEN '白桦' ELSE '雪松' END AS chinese FROM (${read(query).replace(/;\s*$/, '')})`;
const map = (places: string) => ({
  [query]: named,
  [descriptor]: JSON.stringify(withChinese),
  [module]: read(module).replace('views: {', `places: { ${places} },\n  views: {`),
});
const graphOf = async (files: Record<string, string>) => loadProject(await copyEdition(afterAll, { files }));
const fields = "name: 'town', localName: 'chinese', language: 'zh-Hans', value: 'now'";

test('placeList(project, chart) lists each place under its group, in drawing order, with the unit of its value', async () => {
  const project = await graphOf(map(`${fields}, group: 'bank'`));
  expect(placeList(project, project.charts.get('bridges-now')!)).toEqual([
    {
      name: 'north',
      unit: 'bridges',
      places: [
        { name: 'Alder', localName: '桤木', value: '6', row: 0 },
        { name: 'Birch', localName: '白桦', value: '–', row: 1 },
      ],
    },
    { name: 'south', unit: 'bridges', places: [{ name: 'Cedar', localName: '雪松', value: '5', row: 2 }] },
  ]);
});

test('placeList(project, chart, view) lists the places of the view', async () => {
  const project = await graphOf(map(fields));
  const [all, ...none] = placeList(project, project.charts.get('bridges-now')!, 'north');
  expect(none).toEqual([]);
  expect(all!.name).toBe('');
  expect(all!.places.map(({ name, row }) => [name, row])).toEqual([
    ['Alder', 0],
    ['Birch', 1],
  ]);
});

test('placeList(project, chart) is empty without "places", and if the rows are withheld', async () => {
  const plain = await graphOf({});
  expect(placeList(plain, plain.charts.get('bridges-now')!)).toEqual([]);
  const withheld = read(record).replace('redistribution: facts', 'redistribution: none');
  const closed = await graphOf({ ...map(fields), [record]: withheld });
  expect(placeList(closed, closed.charts.get('bridges-now')!)).toEqual([]);
});
