import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ledgerFile } from '../../../../src/core/project/ledger/ledger.ts';
import { parseLedger } from '../../../../src/core/project/ledger/read-ledger.ts';
import type { Problem } from '../../../../src/core/input/problems.ts';
import { addToArchive, ledgerText, unlistedFiles } from '../../../../src/publish/versions/archive.ts';
import { sha256Of } from '../../../../src/core/input/hash.ts';
import { snapshotFile } from '../../../../src/publish/versions/versions.ts';
import { addition } from './archive/addition.ts';

const script = (name: string) => join(import.meta.dirname, 'archive', name);
const known = '{"kind":"address","path":"","date":"2026-11-01"}\n';

/** An edition with an earlier release. */
function editionCopy(ledger = known): string {
  const root = mkdtempSync(join(tmpdir(), 'archive-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'archive'));
  writeFileSync(join(root, ledgerFile), ledger);
  return root;
}

/** The content of every file below archive/. */
const filesOf = (root: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(root, 'archive'), { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(root, 'archive', name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(root, 'archive', name), 'utf8')]),
  );

function whole(): Record<string, string> {
  const root = editionCopy();
  addToArchive(root, addition(known), known);
  return filesOf(root);
}

describe('addToArchive(root, addition, before)', () => {
  test('writes snapshots under their hashes and lines at the end', () => {
    const files = whole();
    expect(Object.keys(files)).toHaveLength(3);
    expect(files['ledger.jsonl']).toMatch(/^\{"kind":"address","path":"","date":"2026-11-01"\}\n(\{.*\}\n){2}$/);
    const snapshots = Object.entries(files).filter(([name]) => name.startsWith('charts'));
    for (const [, content] of snapshots) expect(files['ledger.jsonl']).toContain(`"sha256":"${sha256Of(content)}"`);
  });

  test('completes a last line without a line end', () => {
    const root = editionCopy(known.trimEnd());
    addToArchive(root, addition(known), known.trimEnd());
    expect(filesOf(root)).toEqual(whole());
  });

  test('does not change existing files', () => {
    const root = editionCopy();
    const [first] = addition(known).files;
    mkdirSync(join(root, 'archive/charts/a'), { recursive: true });
    writeFileSync(join(root, first!.path), 'something else');
    expect(() => addToArchive(root, addition(known), known)).toThrow(`${first!.path} exists with different content`);
    expect(ledgerText(root)).toBe(known);
  });

  test('writes nothing if the ledger has changed', () => {
    const root = editionCopy();
    expect(() => addToArchive(root, addition(known), '')).toThrow('has changed in the meantime');
    expect(ledgerText(root)).toBe(known);
  });

  test('of a release that was interrupted, removes what the next one does not need, and nothing else', () => {
    const root = editionCopy();
    const [left, listed, other] = ['archive/charts/b/0000000001.json', 'archive/charts/b/0000000002.json', 'x.json'];
    mkdirSync(join(root, 'archive/charts/b'), { recursive: true });
    for (const path of [left, listed, other]) writeFileSync(join(root, path!), 'B');
    const line = { kind: 'version', chart: 'b', hash: '0000000002', sha256: sha256Of('B'), date: '2026-11-02' };
    const ledger = `${known}${JSON.stringify(line)}\n`;
    writeFileSync(join(root, ledgerFile), ledger);
    writeFileSync(
      join(root, 'archive/.unlisted.tmp'),
      `${left}\n${listed}\n../x.json\narchive/charts/../../x.json\n${other}\n`,
    );
    expect(unlistedFiles(root)).toEqual([left, listed]);
    addToArchive(root, { files: [], lines: [] }, ledger);
    expect(filesOf(root)).toEqual({ 'charts/b/0000000002.json': 'B', 'ledger.jsonl': ledger });
    expect(readFileSync(join(root, other!), 'utf8')).toBe('B');
  });

  test(
    'ended before any step on the disk, leaves every file whole, and goes on when it is run again',
    { timeout: 120_000 },
    () => {
      const expected = whole();
      let ended = 0;
      for (let step = 1; ; step++) {
        const root = editionCopy();
        const env = { ...process.env, END_AT: String(step) };
        const { signal } = spawnSync(process.execPath, ['--import', script('end-at.ts'), script('write.ts'), root], {
          env,
        });
        if (signal !== 'SIGKILL') break;
        ended = step;
        const found = filesOf(root);
        const problems: Problem[] = [];
        const ledger = parseLedger(found['ledger.jsonl']!, problems);
        expect(problems, `ended at step ${step}`).toEqual([]);
        expect([known, expected['ledger.jsonl']]).toContain(found['ledger.jsonl']);
        for (const line of ledger)
          if (line.kind === 'version')
            expect(sha256Of(readFileSync(join(root, snapshotFile(line)), 'utf8'))).toBe(line.sha256);
        for (const name of Object.keys(found).filter((one) => !/(^|\/)\.[^/]*\.tmp$/.test(one)))
          expect([expected[name], known], `${name} after step ${step}`).toContain(found[name]);
        // No snapshot seems to have lost its line.
        const named = new Set(ledger.flatMap((line) => (line.kind === 'version' ? snapshotFile(line) : [])));
        const snapshots = Object.keys(found).flatMap((name) => (name.endsWith('.json') ? `archive/${name}` : []));
        expect(unlistedFiles(root)).toEqual(expect.arrayContaining(snapshots.filter((path) => !named.has(path))));
        const before = ledgerText(root);
        addToArchive(root, addition(before), before);
        expect(filesOf(root), `run again after step ${step}`).toEqual(expected);
      }
      // Three files, each created, written, flushed, closed and renamed, and its folder flushed.
      expect(ended).toBeGreaterThan(24);
    },
  );
});
