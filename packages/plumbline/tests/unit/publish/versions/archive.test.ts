import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ledgerFile, parseLedger } from '../../../../src/core/project/ledger.ts';
import type { Problem } from '../../../../src/core/input/problems.ts';
import { addToArchive, ledgerText } from '../../../../src/publish/versions/archive.ts';
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
        const before = ledgerText(root);
        addToArchive(root, addition(before), before);
        expect(filesOf(root), `run again after step ${step}`).toEqual(expected);
      }
      // Three files, each created, written, flushed, closed and renamed, and its folder flushed.
      expect(ended).toBeGreaterThan(24);
    },
  );
});
