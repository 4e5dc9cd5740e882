import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Project } from '../../../../src/core/project/project.ts';
import { ledgerFile, type LedgerLine, type VersionLine } from '../../../../src/core/project/ledger/ledger.ts';
import { parseLedger } from '../../../../src/core/project/ledger/read-ledger.ts';
import { checkUrls } from '../../../../src/publish/site/check-urls.ts';
import { versionId, snapshotOf, toCanonicalJson } from '../../../../src/publish/versions/snapshot.ts';
import { sha256Of } from '../../../../src/core/input/hash.ts';
import { contentHashOf } from '../../../../src/publish/versions/version-content.ts';
import { currentOf, snapshotFile, hashNow } from '../../../../src/publish/versions/versions.ts';
import { commit, edit, layProject, run } from '../../../helpers/editions/released.ts';
import { releasedEdition, type Released } from '../../../helpers/editions/releasing.ts';
import { earlyLine } from '../../../helpers/editions/ledger-line.ts';

const bridges = 'src/charts/bridges-now.ts';
const charters = `import * as Plot from '@observablehq/plot';
import { defineChart } from 'plumbline/charts';

export default defineChart({
  dataset: 'towns',
  title: 'Alder is the oldest town',
  subtitle: 'Days of the charters',
  alt: 'One dot for each town. Alder is the oldest; Birch has no day.',
  plot: (rows) => ({ marks: [Plot.dot(rows, { x: 'chartered', y: 'town' })] }),
});
`;

/** The lines of the ledger, without what links them. */
const linesIn = (root: string): LedgerLine[] =>
  parseLedger(readFileSync(join(root, ledgerFile), 'utf8'), []).map((line) => {
    const { follows: _follows, last: _last, ...own } = line;
    return own;
  });
const versionsIn = (root: string): VersionLine[] => linesIn(root).filter((line) => line.kind === 'version');
const stateOf = ({ chart, view }: VersionLine) => [chart, view].filter(Boolean).join('/');
const keptFile = (root: string, line: VersionLine) => readFileSync(join(root, snapshotFile(line)), 'utf8');

/** The tiny edition, released, with a second chart of other data. */
const releasedCopy = (): Promise<Released> =>
  releasedEdition(onTestFinished, { files: { 'src/charts/charters.ts': charters } });

/** States that a release freezes as new versions. */
async function frozenAfter({ root, release }: Released): Promise<string[]> {
  const before = versionsIn(root).length;
  await release('2026-12-01');
  return versionsIn(root).slice(before).map(stateOf);
}

describe('a release after a change of the generator', { timeout: 60_000 }, () => {
  /** Hash of the bytes of each state's snapshot. */
  const bytesOf = `
    import { loadProject } from './generator/src/core/project/load.ts';
    import { chartStates } from './generator/src/publish/chart-states.ts';
    import { sha256Of } from './generator/src/core/input/hash.ts';
    import { snapshotOf, toCanonicalJson } from './generator/src/publish/versions/snapshot.ts';
    const project = await loadProject(process.cwd());
    for (const { props: { chart, view } } of chartStates(project)) console.log(sha256Of(toCanonicalJson(snapshotOf(project, chart, view))));`;
  const evaluate = (root: string, code: string) =>
    run(root, process.execPath, '--conditions=source', '--input-type=module', '--eval', code).trim();
  const release = (root: string) =>
    evaluate(root, "import { run } from './generator/src/cli/index.ts'; process.exitCode = await run(['release']);");
  const drawn = (root: string) => evaluate(root, bytesOf).split('\n');

  /** Copies the generator beside the edition, so that a test can change it. */
  function copyGenerator(root: string): void {
    const installed = join(process.cwd(), 'node_modules');
    cpSync('packages/plumbline/src', join(root, 'generator/src'), { recursive: true });
    cpSync('packages/plumbline/package.json', join(root, 'generator/package.json'));
    rmSync(join(root, 'node_modules'));
    mkdirSync(join(root, 'node_modules'));
    for (const name of readdirSync(installed).filter((one) => one !== 'plumbline'))
      symlinkSync(join(installed, name), join(root, 'node_modules', name), 'junction');
    symlinkSync(join(root, 'generator'), join(root, 'node_modules/plumbline'), 'junction');
  }

  let root: string;
  beforeAll(() => {
    const removals: (() => void)[] = [];
    root = layProject((remove) => removals.push(remove));
    copyGenerator(root);
    // The drawing depends on font metrics.
    edit(root, bridges, "size.layout === 'wide' ? 80 : 60", "20 + size.textWidth('Cedar')");
    commit(root);
    release(root);
    commit(root);
    return () => removals.forEach((remove) => remove());
  });

  test.for<[string, [file: string, from: string, to: string]]>([
    ['a colour of the palette', ['generator/src/core/project/palettes.ts', "finding: '#c5301b'", "finding: '#c8321c'"]],
    [
      'the metrics of a face',
      ['generator/src/render/svg/font-metrics.ts', 'return width * px;', 'return width * px * 1.1;'],
    ],
    [
      'how coordinates are rounded',
      ['generator/src/render/svg/svg-serializer.ts', 'Math.round(Number(number) * 10) / 10', 'Number(number)'],
    ],
    ['the name of the edition', ['edition.config.ts', "title: 'The Tiny File'", "title: 'The Small File'"]],
  ])('freezes no version after a change of: %s', ([, [file, from, to]]) => {
    const kept = versionsIn(root).map(({ sha256 }) => sha256);
    expect(drawn(root)).toEqual(kept);
    edit(root, file, from, to);
    commit(root);
    const changed = drawn(root);
    const said = release(root);
    edit(root, file, to, from);
    commit(root);
    for (const bytes of changed) expect(kept).not.toContain(bytes);
    expect(said).toContain('Nothing to release');
    expect(versionsIn(root)).toHaveLength(2);
  });
});

describe('a release after a change of the content', () => {
  const [both, all] = [
    ['bridges-now', 'bridges-now/north'],
    ['bridges-now', 'bridges-now/north', 'charters'],
  ];

  test.for<[string, string[], [file: string, from: string, to: string][]]>([
    ['nothing', [], []],
    [
      'a cell of one chart, not in its view',
      ['bridges-now'],
      [
        ['data/bridges/data.csv', 'Cedar,1900,4', 'Cedar,1900,3'],
        ['data/bridges/evidence.csv', '167,168,4,verified', '167,168,3,verified'],
        ['data/bridges/checks.sql', 'SELECT 7 AS expected', 'SELECT 6 AS expected'],
      ],
    ],
    ['a cell of the other', ['charters'], [['data/towns/data.csv', '1310-02-28', '1310-03-01']]],
    ['how sure a cell is', ['charters'], [['data/towns/evidence.csv', 'line 3",,,,,cited', 'line 3",,,,,weak']]],
    ['a title', ['charters'], [['src/charts/charters.ts', 'is the oldest town', 'came first']]],
    ['a work that two states credit', both, [['src/content/sources/gauge-2001.yaml', 'A survey of', 'The survey of']]],
    ['a work that all credit', all, [['src/content/sources/almanac-1999.yaml', 'The almanac of', 'Almanac of']]],
    [
      'a licence of the data',
      ['charters'],
      [['data/towns/datapackage.json', '"Creative Commons Attribution 4.0"', '"CC BY 4.0"']],
    ],
    ['the licence of the edition', all, [['edition.config.ts', "id: 'CC-BY-4.0'", "id: 'CC-BY-SA-4.0'"]]],
  ])('freezes only the states with the changed content: %s', async ([, expected, changes]) => {
    const edition = await releasedCopy();
    for (const change of changes) await edition.edit(...change);
    expect(await frozenAfter(edition)).toEqual(expected);
    expect(checkUrls(await edition.load())).toEqual([]);
  });

  test('identifies a version by its content, and records the hashes of content and file', async () => {
    const { root, load } = await releasedCopy();
    const project = await load();
    for (const line of versionsIn(root)) {
      const snapshot = snapshotOf(project, project.charts.get(line.chart)!, line.view);
      expect(line.content).toBe(contentHashOf(snapshot));
      expect(line.hash).toBe(versionId(line.content!));
      expect(line.sha256).toBe(sha256Of(toCanonicalJson(snapshot)));
    }
  });
});

describe('a version whose content is restored', () => {
  /** Changes the content and restores it, with a different drawing. */
  async function thereAndBack({ root, edit: change, release }: Released) {
    await change('src/charts/charters.ts', 'is the oldest town', 'came first');
    await release('2026-12-01');
    await change('src/charts/charters.ts', 'came first', 'is the oldest town');
    await change('src/charts/charters.ts', 'Plot.dot(', 'Plot.dotX(');
    await change('src/charts/charters.ts', "y: 'town'", "y: 'town', r: 5");
    const project = await release('2026-12-02');
    const [first, second, third, ...none] = versionsIn(root).filter(({ chart }) => chart === 'charters');
    expect(none).toEqual([]);
    return { project: project, first: first!, second: second!, third: third! };
  }

  test('keeps its file, and has its URL again', async () => {
    const edition = await releasedCopy();
    const [, , line] = versionsIn(edition.root);
    const kept = keptFile(edition.root, line!);
    const { project: project, first, second, third } = await thereAndBack(edition);
    expect(third).toEqual({ ...first, date: '2026-12-02' });
    expect(second.hash).not.toBe(first.hash);
    expect(keptFile(edition.root, third)).toBe(kept);
    const chart = project.charts.get('charters')!;
    expect(toCanonicalJson(snapshotOf(project, chart))).not.toBe(kept);
    expect(currentOf(project, chart)?.date).toBe('2026-12-02');
    expect(checkUrls(project)).toEqual([]);
  });

  test('uses the file of an interrupted release, even if it would be drawn differently now', async () => {
    const edition = await releasedCopy();
    const { root } = edition;
    const [, , line] = versionsIn(root);
    const left = keptFile(root, line!);
    rmSync(join(root, ledgerFile));
    await edition.edit('src/charts/charters.ts', "y: 'town'", "y: 'town', r: 5");
    const project = await edition.release('2026-12-01');
    expect(toCanonicalJson(snapshotOf(project, project.charts.get('charters')!))).not.toBe(left);
    expect(versionsIn(root)[2]).toEqual({ ...line, date: '2026-12-01' });
    expect(checkUrls(project)).toEqual([]);
  });

  test('never replaces other content', async () => {
    const edition = await releasedCopy();
    const { root } = edition;
    const [, , line] = versionsIn(root);
    rmSync(join(root, ledgerFile));
    writeFileSync(join(root, snapshotFile(line!)), '{}');
    await expect(edition.release('2026-12-01')).rejects.toThrow(`${snapshotFile(line!)} exists with different content`);
    expect(existsSync(join(root, ledgerFile))).toBe(false);
  });

  describe('from before versions were identified by content', () => {
    /** An archive in the old form: no content hashes in the ledger, and files named by the hash of their bytes. */
    function asBefore({ root }: Released): void {
      const lines = linesIn(root).map((line) => {
        if (line.kind !== 'version') return line;
        const { content: _, ...before } = line;
        const named = { ...before, hash: versionId(line.sha256) };
        renameSync(join(root, snapshotFile(line)), join(root, snapshotFile(named)));
        return named;
      });
      writeFileSync(join(root, ledgerFile), lines.map(earlyLine).join(''));
    }

    test('is current as long as the content is the same, and its file is read once', async () => {
      const edition = await releasedCopy();
      asBefore(edition);
      await edition.edit('src/charts/charters.ts', "y: 'town'", "y: 'town', r: 5");
      const project: Project = await edition.load();
      const [, , line] = versionsIn(edition.root);
      const chart = project.charts.get('charters')!;
      expect(currentOf(project, chart)?.hash).toBe(line!.hash);
      expect(hashNow(project, chart)).toBe(line!.hash);
      expect(await frozenAfter(edition)).toEqual([]);
      rmSync(join(edition.root, snapshotFile(line!)));
      expect(currentOf(project, chart)?.hash).toBe(line!.hash);
    });

    test('keeps its URL and file, beside new ones', async () => {
      const edition = await releasedCopy();
      asBefore(edition);
      const [, , line] = versionsIn(edition.root);
      const kept = keptFile(edition.root, line!);
      const { project: project, first, second, third } = await thereAndBack(edition);
      expect(first).toEqual(line);
      expect(second.hash).toBe(versionId(second.content!));
      expect(third).toEqual({ ...line, content: expect.stringMatching(/^[0-9a-f]{64}$/), date: '2026-12-02' });
      expect(keptFile(edition.root, third)).toBe(kept);
      expect(hashNow(project, project.charts.get('charters')!)).toBe(line!.hash);
      expect(checkUrls(project)).toEqual([]);
    });
  });
});
