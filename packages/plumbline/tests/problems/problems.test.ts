/**
 * Tests the report on each mistake that authors can make. A folder has `files/`, which are copied over the tiny edition,
 * `remove.txt`, which lists files to delete, and `message.txt`, the whole report. UPDATE_PROBLEMS=1 writes the reports: read them
 * before you commit them.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyEdition, reportOf } from '../fixtures/copy-edition.ts';

const mistakes = (await readdir(import.meta.dirname, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.concurrent('reports only the mistake', () => {
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
