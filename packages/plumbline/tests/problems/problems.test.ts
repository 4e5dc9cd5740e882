/**
 * Tests the report on each mistake that authors can make. A folder changes the tiny edition by any of: `edits.yaml`, replacements
 * in its files; `files/`, whole files to copy over it; `remove.txt`, paths to delete. `message.txt` is the whole report.
 * UPDATE_PROBLEMS=1 writes the reports: read them before you commit them.
 */
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { copyEdition, reportOf } from '../fixtures/copy-edition.ts';

/** One entry of `edits.yaml`: the text to find occurs once in the file. */
interface Edit {
  file: string;
  find: string;
  replace: string;
}

const mistakes = (await readdir(import.meta.dirname, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const readIfExists = async (path: string): Promise<string> => (existsSync(path) ? await readFile(path, 'utf8') : '');

async function edit(root: string, { file, find, replace }: Edit): Promise<void> {
  const path = join(root, file);
  const parts = (await readFile(path, 'utf8')).split(find);
  expect(parts.length - 1, `occurrences of "${find}" in ${file}`).toBe(1);
  await writeFile(path, parts.join(replace));
}

/** A copy of the edition with a mistake. */
async function copyWith(mistake: string, whenDone: Parameters<typeof copyEdition>[0]): Promise<string> {
  const folder = join(import.meta.dirname, mistake);
  const files = join(folder, 'files');
  const remove = (await readIfExists(join(folder, 'remove.txt'))).trim().split('\n').filter(Boolean);
  const root = await copyEdition(whenDone, { remove, ...(existsSync(files) && { overlay: files }) });
  for (const one of (parse(await readIfExists(join(folder, 'edits.yaml'))) ?? []) as Edit[]) await edit(root, one);
  return root;
}

describe.concurrent('reports only the mistake', () => {
  test.for(mistakes.sort())('%s', async (mistake, { onTestFinished }) => {
    const message = join(import.meta.dirname, mistake, 'message.txt');

    const report = await reportOf(await copyWith(mistake, onTestFinished));

    expect(report, 'a report').toBeDefined();
    if (process.env['UPDATE_PROBLEMS']) await writeFile(message, `${report}\n`);
    expect(`${report}\n`).toBe(await readFile(message, 'utf8'));
  });
});

describe.concurrent('reports the same after a reading without mistakes, and again', () => {
  let withoutMistakes: string;
  beforeAll(async () => {
    withoutMistakes = await copyEdition(afterAll);
    expect(await reportOf(withoutMistakes)).toBeUndefined();
  });

  test.for(mistakes.sort())('%s', async (mistake, { onTestFinished }) => {
    const root = await copyWith(mistake, onTestFinished);
    // What is kept of a reading is as good elsewhere.
    await cp(join(withoutMistakes, '.cache/reading'), join(root, '.cache/reading'));
    const expected = (await readFile(join(import.meta.dirname, mistake, 'message.txt'), 'utf8')).trimEnd();
    expect(await reportOf(root)).toBe(expected);
    expect(await reportOf(root)).toBe(expected);
  });
});
