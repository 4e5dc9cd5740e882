/** Checks that the build names the sentence when a cell changes in data.csv that a measure of the sentence reads. */
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readProject } from 'plumbline/internal/core/project/load';
import { bound, project, placesOf, root } from './edition.ts';

const copy = await mkdtemp(join(tmpdir(), 'cluster-file-'));
afterAll(() => rm(copy, { recursive: true }));
await mkdir(join(copy, 'src'));
for (const name of ['data', 'edition.config.ts']) await cp(join(root, name), join(copy, name), { recursive: true });
for (const name of ['node_modules', 'src/charts', 'src/content'])
  await symlink(join(root, name), join(copy, name), 'junction');

/** A measure that a story prints, a cell that it reads, and a new value for the cell. */
const changes: [of: string, dataset: string, key: string, field: string, value: string][] = [
  ['stip-count.growth-1995-2017', 'stip-count', '1995', 'parks', '50'],
  ['stip-count.added-1995-2006', 'stip-count', '2006', 'parks', '54'],
  ['stip-count.added-2009-2017', 'stip-count', '2009', 'parks', '57'],
  ['stip-count.growth-2006-2017', 'stip-count', '2017', 'parks', '160'],
  ['stip-2017.share-high-tech', 'stip-2017', 'high-tech-enterprises', 'value', '55000'],
  ['stip-export-share.implied-total', 'stip-export-share', '2017/ma-torchbearer', 'usd_billion', '480'],
  ['stip-regions.eastern', 'stip-regions', '110000', 'region', 'Central'],
  ['igf-by-level.local-share', 'igf-by-level', 'central', 'rmb_tn', '2.06'],
  ['igf-by-level.prefectures-to-centre', 'igf-by-level', 'prefecture', 'rmb_tn', '4'],
  ['igf-by-level.rate-of-provinces', 'igf-by-level', 'provincial', 'usd_bn', '455'],
  ['igf-totals.cset-raised-share', 'igf-totals', 'cset-raised', 'rmb_bn', '4960'],
  ['igf-largest-funds.others-together', 'igf-largest-funds', 'kunpeng', 'rmb_bn', '51'],
  ['digital-initiatives.zhejiang-listed', 'digital-initiatives', '330100', 'initiatives', '49'],
  ['digital-initiatives.sichuan-listed', 'digital-initiatives', '510700', 'initiatives', '29'],
  ['digital-initiatives-totals.zhejiang-stated', 'digital-initiatives-totals', '330000/note 5', 'initiatives', '356'],
  ['top-startups-2020.in-zhongguancun', 'top-startups-2020', 'ByteDance', 'home', 'California'],
  [
    'mobile-payments.third-party-multiple',
    'mobile-payments-elsewhere',
    'third-party/United States',
    'value_usd_bn',
    '115',
  ],
  ['tech-policy-timeline.in-2022', 'tech-policy-timeline', 'tsmc-flight', 'year', '2021'],
  ['strategic-firms.state-firms', 'strategic-firms', 'dongfang-industry', 'kind', 'private or other'],
];

type Change = (typeof changes)[number];

/** One round changes one cell in each of several datasets. Each measure above reads one of these datasets. */
const rounds: Change[][] = [];
for (const change of changes) {
  const free = rounds.find((round) => round.every(([, id]) => id !== change[1]));
  if (free) free.push(change);
  else rounds.push([change]);
}

/** Writes one value into a data.csv of the copy. @returns a function that restores the file */
async function put([, id, key, field, value]: Change): Promise<() => Promise<void>> {
  const { folder, schema } = project.datasets.get(id)!;
  const path = join(copy, folder, 'data.csv');
  const content = await readFile(path, 'utf8');
  const rows = parse(content, { columns: true }) as Record<string, string>[];
  const row = rows.find((one) => schema!.primaryKey.map((name) => one[name]).join('/') === key)!;
  expect(row[field], `${id}[${key}].${field}`).not.toBe(value);
  row[field] = value;
  await writeFile(path, stringify(rows, { header: true }));
  return () => writeFile(path, content);
}

/** Places of the problems in the copy after each round. */
const found = new Map<Change, string[]>();
beforeAll(async () => {
  for (const round of rounds) {
    const undo = await Promise.all(round.map(put));
    const { problems } = await readProject(copy);
    await Promise.all(undo.map((restore) => restore()));
    for (const change of round) found.set(change, placesOf(problems));
  }
}, 60_000);

test.for(changes.map((change) => ({ change, of: change[0], cell: `${change[1]}[${change[2]}].${change[3]}` })))(
  'every sentence that prints $of is named when $cell changes',
  ({ change, of }) => {
    const sentences = bound.filter(({ addresses }) => addresses.includes(of));
    expect(sentences.length).toBeGreaterThan(0);
    const expected = sentences.map(({ story, place }) => `${story.file}, ${place}`);
    expect(found.get(change)).toEqual(expect.arrayContaining(expected));
  },
);
