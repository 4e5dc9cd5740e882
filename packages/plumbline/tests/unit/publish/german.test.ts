/** The tiny edition in German, with a chart that was corrected and frozen again. No published file may have English words. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Project } from '../../../src/core/project/project.ts';
import { bibliographicRecord } from '../../../src/publish/citations/bibliographic-record.ts';
import { evidenceRows } from '../../../src/publish/data/evidence-table.ts';
import { describeStatus } from '../../../src/publish/data/status-summary.ts';
import { frozenEmbed } from '../../../src/publish/embeds/published-embeds.ts';
import { jsonLdFor } from '../../../src/publish/metadata/json-ld/index.ts';
import { characterSet } from '../../../src/publish/html/character-set.ts';
import { publishedFiles } from '../../../src/publish/site/published-files.ts';
import { redirectPage } from '../../../src/publish/site/redirects.ts';
import { licenceTerms } from '../../../src/publish/stories/republish.ts';
import { versionPage } from '../../../src/publish/versions/version-page.ts';
import { versionsOf } from '../../../src/publish/versions/versions.ts';
import { numberRecords } from '../../../src/search/number-records.ts';
import { pageRecords } from '../../../src/search/records.ts';
import { englishWordsIn, stringsIn, textOf, textsOf } from '../../helpers/interface-words.ts';
import { releasedEdition } from '../../helpers/editions/releasing.ts';

const fixture = 'packages/plumbline/tests/fixtures/tiny-edition';
const config = readFileSync(join(fixture, 'edition.config.ts'), 'utf8');
const survey = 'src/content/sources/gauge-2001.yaml';
const module = 'src/charts/bridges-now.ts';

/** @param changes of the record of the survey. */
async function edition(language: string, changes: [from: string, to: string][] = []): Promise<Project> {
  const record = changes.reduce((text, [from, to]) => text.replace(from, to), read(survey));
  const files = { 'edition.config.ts': config.replace("language: 'en'", `language: '${language}'`), [survey]: record };
  const { edit, release } = await releasedEdition(afterAll, { files });
  await edit(module, '  views: {', "  corrections: [{ date: '2026-12-01', text: 'Cedar has five.' }],\n  views: {");
  return release('2026-12-01');
}
const read = (path: string): string => readFileSync(join(fixture, path), 'utf8');

/** Texts of authors, which are not translated. */
const authored = globSync('**/*.*', { cwd: fixture }).map(read).join('\n');

const englishIn = (text: string): string[] => englishWordsIn(text, authored);

/** Everything that src/publish and src/search make, by name. */
async function publishedTexts(project: Project): Promise<(readonly [name: string, text: string])[]> {
  const { language, charts, datasets, sources, stories } = project;
  const chart = charts.get('bridges-now')!;
  const [dataset, source] = [datasets.get('bridges')!, sources.get('gauge-2001')!];
  const story = stories.get('two-crossings')!;
  const files = publishedFiles(project).map(
    async (file) => [file.path, (await textOf(file)) ?? ''] as [string, string],
  );
  const subjects = [{ chart }, { dataset }, { source }, { story }];
  const data = {
    'structured data': await Promise.all(
      subjects.map(async (subject) => JSON.parse(await jsonLdFor(project, subject))),
    ),
    'bibliographic record': bibliographicRecord(language, source),
    evidence: evidenceRows(project, dataset).map(({ row }) => row),
    status: dataset.rows.map((row) => describeStatus(language, dataset, row)),
    'licence terms': licenceTerms(project, story),
    'search records': [
      ...[...datasets.values()].flatMap((dataset) => numberRecords(project, dataset)),
      ...pageRecords(project),
    ],
  };
  return [
    ...(await Promise.all(files)),
    ['redirect', redirectPage(project, 'a/', 'b/').replace(/<style>[^]*?<\/style>/, '')],
    ...Object.entries(data).map(([name, value]) => [name, stringsIn(value).join(' | ')] as const),
  ];
}

describe('files of a German edition', async () => {
  const project = await edition('de');

  test('include web fonts with every character of its interface words', () => {
    const { pages } = characterSet(project);
    const missing = [...new Set(textsOf(project.language.words).join(''))].filter((one) => !pages.includes(one));
    expect(missing).toEqual([]);
  });

  test.each(await publishedTexts(project))('%s has no English words', (_, text) => {
    expect(englishIn(text)).toEqual([]);
  });
});

test('a version that was frozen in English stays in English', async () => {
  const { edit, load } = await releasedEdition(afterAll);
  await edit('edition.config.ts', "language: 'en'", "language: 'de'");
  const project = await load();
  const [version] = versionsOf(project, { chart: 'bridges-now' });
  const page = versionPage(project, version!);
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('<h2>Cite this version</h2>');
  expect(page).toContain('22 November 2026');
  expect(frozenEmbed(project, version!).frame).toBe('Alder has the most bridges (chart)');
});

test('a withheld dataset has a notice in German', async () => {
  const project = await edition('de', [['redistribution: facts', 'redistribution: none']]);
  const texts = await publishedTexts(project);
  expect(texts.flatMap(([, text]) => englishIn(text))).toEqual([]);
  expect(texts.find(([name]) => name === 'charts/bridges-now.json')![1]).toContain('„Bridge survey“');
});

test('the files of an English edition have English words', async () => {
  const found = new Set((await publishedTexts(await edition('en'))).flatMap(([, text]) => englishIn(text)));
  expect(found.size).toBeGreaterThan(60);
});
