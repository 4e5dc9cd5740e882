import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ledgerFile, type VersionLine } from '../../../../src/core/project/ledger/ledger.ts';
import { parseLedger } from '../../../../src/core/project/ledger/read-ledger.ts';
import { sha256Of } from '../../../../src/core/input/hash.ts';
import { snapshotFile } from '../../../../src/publish/versions/versions.ts';
import { plumbline } from '../../../helpers/editions/command.ts';
import { copyEdition, reportOf } from '../../../fixtures/copy-edition.ts';

const chart = 'src/charts/bridges-now.ts';
const story = 'src/content/stories/two-crossings.mdx';

const git = (root: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Desk', '-c', 'user.email=desk@tiny.example', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, GIT_AUTHOR_DATE: '2026-11-22T10:00Z', GIT_COMMITTER_DATE: '2026-11-22T10:00Z' },
  });

function commit(root: string): void {
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', 'Change');
}

/** The tiny edition, committed. */
async function editionCopy(): Promise<string> {
  const root = await copyEdition(onTestFinished);
  git(root, 'init', '--quiet');
  commit(root);
  return root;
}

function release(root: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [plumbline, 'release', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

const released = (root: string, ...args: string[]): string => {
  const { status, said } = release(root, ...args);
  expect(said).not.toContain('Nothing was written');
  expect(status, said).toBe(0);
  commit(root);
  return said;
};

const ledgerOf = (root: string): string =>
  existsSync(join(root, ledgerFile)) ? readFileSync(join(root, ledgerFile), 'utf8') : '';
const versionsIn = (root: string): VersionLine[] =>
  parseLedger(ledgerOf(root), []).filter((line) => line.kind === 'version');

function edit(root: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(root, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(root, file), text.replaceAll(from, to));
}

function renameChart(root: string): void {
  renameSync(join(root, chart), join(root, 'src/charts/bridges-today.ts'));
  edit(root, story, 'id="bridges-now"', 'id="bridges-today"');
}

describe('plumbline release', { timeout: 60_000 }, () => {
  test('freezes every state and records every address, and nothing the second time', async () => {
    const root = await editionCopy();
    const said = released(root, '--reason', 'First release.');
    const versions = versionsIn(root);
    expect(versions.map((one) => [one.chart, one.view, one.date, one.reason])).toEqual([
      ['bridges-now', undefined, '2026-11-22', 'First release.'],
      ['bridges-now', 'north', '2026-11-22', 'First release.'],
    ]);
    for (const version of versions) {
      expect(sha256Of(readFileSync(join(root, snapshotFile(version)), 'utf8'))).toBe(version.sha256);
      expect(said).toContain(version.hash);
    }
    for (const path of [
      'charts/bridges-now/',
      'charts/bridges-now/north.svg',
      'data/towns/data.csv',
      'sources/gauge-2001/',
    ])
      expect(ledgerOf(root)).toContain(`{"kind":"address","path":"${path}","date":"2026-11-22",`);
    expect(ledgerOf(root)).not.toMatch(/"path":"charts\/.*\/v\//);
    const before = ledgerOf(root);
    expect(release(root, '--reason', 'Again.').said).toContain('Nothing to release');
    expect(ledgerOf(root)).toBe(before);
  });

  test('freezes changed states only, with the given date, and keeps all lines', async () => {
    const root = await editionCopy();
    released(root);
    const before = ledgerOf(root);
    edit(root, chart, 'Bridges standing, 2000', 'Bridges that stood in 2000');
    commit(root);
    released(root, '--date', '2026-12-01', '--reason', 'The measure says when.');
    expect(ledgerOf(root).startsWith(before)).toBe(true);
    expect(versionsIn(root).slice(2)).toMatchObject([
      { chart: 'bridges-now', date: '2026-12-01', reason: 'The measure says when.' },
    ]);
    // Reverted: the ledger lists the archived version again.
    edit(root, chart, 'Bridges that stood in 2000', 'Bridges standing, 2000');
    commit(root);
    released(root);
    expect(versionsIn(root).at(-1)).toMatchObject({ hash: versionsIn(root)[0]!.hash, date: '2026-12-01' });
    expect(readdirSync(join(root, 'archive/charts/bridges-now')).filter((name) => name.endsWith('.json'))).toHaveLength(
      2,
    );
  });

  test('uses SOURCE_DATE_EPOCH instead of the date of the commit', async () => {
    const root = await editionCopy();
    process.env['SOURCE_DATE_EPOCH'] = '1798761600';
    onTestFinished(() => void delete process.env['SOURCE_DATE_EPOCH']);
    released(root);
    expect(versionsIn(root)[0]!.date).toBe('2027-01-01');
  });

  test.for<[string, (root: string) => void, string | RegExp]>([
    ['an edited file', (root) => appendFileSync(join(root, chart), '\n'), `these files:\n  ${chart}\n`],
    [
      'a file that git does not know',
      (root) => writeFileSync(join(root, 'note.txt'), 'x'),
      'these files:\n  note.txt\n',
    ],
    [
      'a broken edition',
      (root) => (edit(root, 'data/towns/data.csv', 'B1', 'b1'), commit(root)),
      'data/towns/data.csv, row 3',
    ],
    [
      'a faulty drawing',
      (root) => (edit(root, chart, "textAnchor: 'start'", "textAnchor: 'start', fontSize: 400"), commit(root)),
      /narrow and wide layout: expected/,
    ],
  ])('refuses %s and writes nothing', async ([, spoil, message]) => {
    const root = await editionCopy();
    spoil(root);
    const { status, said } = release(root);
    expect(status).toBe(1);
    expect(said).toMatch(message);
    expect(said).toMatch(/Nothing was written\.\n$/);
    expect(existsSync(join(root, 'archive'))).toBe(false);
  });

  test('refuses a repository without a commit, a changed ledger, and a date before the last', async () => {
    const bare = await copyEdition(onTestFinished);
    git(bare, 'init', '--quiet');
    expect(release(bare).said).toContain('Expected a commit to release, got none.');
    const root = await editionCopy();
    released(root);
    expect(release(root, '--date', '2026-11-21').said).toContain(
      'Expected 2026-11-22, the last date in the ledger, or a later date',
    );
    expect(release(root, '--date', 'today').said).toContain('Expected a date as YYYY-MM-DD, got "today"');
    edit(root, ledgerFile, '"path":"charts/"', '"path":"figures/"');
    expect(release(root).said).toContain('Expected the lines of the last commit');
  });

  test(
    'interrupted at any moment, leaves an archive that the next release completes',
    { timeout: 120_000 },
    async () => {
      const root = await editionCopy();
      const started = performance.now();
      const twin = await editionCopy();
      release(twin);
      const whole = performance.now() - started;
      for (const share of [0.5, 0.7, 0.8, 0.9, 0.95, 1]) {
        const child = spawn(process.execPath, [plumbline, 'release'], { cwd: root, stdio: 'pipe', detached: true });
        const closed = once(child, 'close');
        await Promise.race([closed, setTimeout(whole * share)]);
        // With the process that it has started.
        if (child.exitCode === null) process.kill(-child.pid!, 'SIGKILL');
        await closed;
        expect(await reportOf(root), `ended after ${Math.round(whole * share)} ms`).toBeUndefined();
      }
      const { status, said } = release(root);
      expect(status, said).toBe(0);
      expect(ledgerOf(root)).toBe(ledgerOf(twin));
      expect(readdirSync(join(root, 'archive'), { recursive: true }).sort()).toEqual(
        readdirSync(join(twin, 'archive'), { recursive: true }).sort(),
      );
    },
  );
});

describe('plumbline release --moved', { timeout: 60_000 }, () => {
  test('is the command in the report on a renamed chart, and resolves the problem', async () => {
    const root = await editionCopy();
    released(root);
    renameChart(root);
    const asked = /npx plumbline release (--moved charts\/\S+ charts\/\S+)\n/.exec((await reportOf(root))!);
    expect(asked?.[1]).toBe('--moved charts/bridges-now/ charts/bridges-today/');
    expect(release(root, ...asked![1]!.split(' ')).status).toBe(0);
    expect(await reportOf(root)).toBeUndefined();
    expect(release(root, ...asked![1]!.split(' ')).said).toContain('Nothing to release');
    commit(root);
    released(root);
    expect(versionsIn(root).map((one) => one.chart)).toEqual([
      'bridges-now',
      'bridges-now',
      'bridges-today',
      'bridges-today',
    ]);
  });

  test('accepts full URLs and paths, and refuses invalid addresses', async () => {
    const root = await editionCopy();
    released(root);
    renameChart(root);
    const move = (from: string, to: string) => release(root, '--moved', from, to).said;
    expect(move('charts/bridges-nwo/', 'charts/bridges-today/')).toContain('"charts/bridges-now/" is similar');
    expect(move('charts/bridges-now/', 'charts/bridges-tody/')).toContain('"charts/bridges-today/" is similar');
    expect(move('charts/', 'stories/')).toContain('"charts/" is still published');
    expect(move('charts/bridges-now.svg', 'charts/bridges-today/')).toContain('a file to a file');
    expect(move('charts/bridges-now/v/0123456789/', 'charts/')).toContain('A frozen version cannot move or be removed');
    expect(release(root, 'charts/bridges-now/').said).toContain(
      'Expected "--moved" or "--removed" before an address, got "charts/bridges-now/" alone.',
    );
    expect(move('https://tiny.example/charts/bridges-now/', '/charts/bridges-today/')).toBe(
      'charts/bridges-now/ redirects to charts/bridges-today/\nVersions frozen: 0. Addresses recorded: 0. Now commit archive/.\n',
    );
  });
});

describe('plumbline release --removed', { timeout: 60_000 }, () => {
  test('requires a reason, and resolves the problem', async () => {
    const root = await editionCopy();
    released(root);
    edit(root, story, '<Chart id="bridges-now" view="north" />', '');
    const text = readFileSync(join(root, chart), 'utf8');
    writeFileSync(join(root, chart), text.replace(/ {2}views: \{[^]*?\n {2}\},\n/, ''));
    expect(await reportOf(root)).toContain('expected a page or file at "charts/bridges-now/north/"');
    expect(release(root, '--removed', 'charts/bridges-now/north/').said).toContain('add --reason');
    release(root, '--removed', 'charts/bridges-now/north/', '--reason', 'One bar says nothing.');
    expect(await reportOf(root)).toBeUndefined();
    expect(release(root, '--removed', 'charts/bridges-now/north/', '--reason', 'Again.').said).toContain(
      'Nothing to release',
    );
  });
});
