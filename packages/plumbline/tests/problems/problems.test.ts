/**
 * One folder for each mistake that an author can make: `files/` is laid over The Tiny File, what
 * `remove.txt` names is left out, and `message.txt` is the whole report that the author must read.
 * UPDATE_PROBLEMS=1 writes the messages again: read them as that author before keeping them.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyEdition, reportOf } from '../fixtures/copy-edition.ts';

const mistakes = (await readdir(import.meta.dirname, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.concurrent('the report on a mistake names it, and nothing else', () => {
  test.for(mistakes.sort())('%s', async (mistake, { onTestFinished }) => {
    const folder = join(import.meta.dirname, mistake);
    const [files, removals, message] = ['files', 'remove.txt', 'message.txt'].map((name) => join(folder, name));
    const remove = existsSync(removals!) ? (await readFile(removals!, 'utf8')).trim().split('\n') : [];
    const root = await copyEdition(onTestFinished, { remove, ...(existsSync(files!) && { overlay: files }) });

    const report = await reportOf(root);

    expect(report, 'a report').toBeDefined();
    if (process.env['UPDATE_PROBLEMS']) await writeFile(message!, `${report}\n`);
    expect(`${report}\n`).toBe(await readFile(message!, 'utf8'));
  });
});
