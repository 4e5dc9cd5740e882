/** A line of the ledger that was removed stops checks and builds. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { earlyLine } from '../helpers/editions/ledger-line.ts';
import { plumbline, runPlumbline } from '../helpers/editions/command.ts';
import { commit, layProject, run } from '../helpers/editions/released.ts';
import { digestsOf } from '../helpers/editions/built.ts';
import { parseLedger } from '../../src/core/project/ledger/read-ledger.ts';

const root = layProject(afterAll);
const file = join(root, 'archive/ledger.jsonl');
const releaseAll = () => {
  commit(root);
  run(root, process.execPath, plumbline, 'release');
  commit(root);
};
const write = (lines: string[]) => writeFileSync(file, lines.map((line) => `${line}\n`).join(''));

let lines: string[];
let site: Record<string, string>;

beforeAll(async () => {
  releaseAll();
  // A release without a version.
  mkdirSync(join(root, 'src/content/pages'));
  writeFileSync(
    join(root, 'src/content/pages/about.mdx'),
    '---\ntitle: About us\ndescription: Who we are.\n---\n\nWe count.\n',
  );
  releaseAll();
  lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  expect(await runPlumbline(root, ['build'])).toMatchObject({ code: 0, error: '' });
  site = digestsOf(join(root, 'dist'));
}, 60_000);

/** What checks and builds print, if both fail in the same way. */
async function report(): Promise<string> {
  const check = await runPlumbline(root, ['check']);
  expect(await runPlumbline(root, ['build'])).toEqual(check);
  expect(digestsOf(join(root, 'dist'))).toEqual(site);
  expect([check.code, check.out]).toEqual([1, '']);
  return check.error;
}

const end = '1 problem. Nothing was published.\n';
const restore = `  Hint: Restore the last committed ledger: "git checkout -- archive/ledger.jsonl".\n${end}`;
const restoreLines = `  Hint: Restore the lines from git: "git log -p -- archive/ledger.jsonl" shows which commit changed them.\n${end}`;

describe('without a line', { timeout: 60_000 }, () => {
  test('in the middle, also after a commit', async () => {
    const at = lines.findIndex((line) => line.includes('"sources/gauge-2001/"'));
    write(lines.toSpliced(at, 1));
    commit(root);
    expect(await report()).toMatch(
      new RegExp(
        `^archive/ledger\\.jsonl, line ${at + 1}: expected the line with the hash "[0-9a-f]{12}" before it, got none: .*\\n${restoreLines}$`,
      ),
    );
    write(lines);
    commit(root);
  });

  test('of the last release, before a commit', async () => {
    expect(lines.at(-1)).toContain('"path":"about/"');
    write(lines.slice(0, -1));
    expect(await report()).toBe(
      `archive/ledger.jsonl, line ${lines.length}: expected the line of the last commit for the address "about/", got nothing.\n${restore}`,
    );
  });

  test('that is older than the links between lines, before a commit', async () => {
    const early = parseLedger(lines.join('\n'), []).map((line) => earlyLine(line).trimEnd());
    write(early);
    commit(root);
    const at = early.findIndex((line) => line.includes('"sources/"'));
    write(early.toSpliced(at, 1));
    expect(await report()).toBe(
      `archive/ledger.jsonl, line ${at + 1}: expected the line of the last commit for the address "sources/", got another one.\n${restore}`,
    );
  });
});
