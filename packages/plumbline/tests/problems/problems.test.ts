/** Tests the report on each mistake that authors can make. UPDATE_PROBLEMS=1 writes the reports: read them before you commit them. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyEdition, reportOf } from '../fixtures/copy-edition.ts';
import { make, messageFile, mistakes } from './mistakes.ts';

/** A copy of the edition with a mistake. */
async function copyWith(mistake: string, whenDone: Parameters<typeof copyEdition>[0]): Promise<string> {
  const root = await copyEdition(whenDone);
  await make(mistake, root);
  return root;
}

describe.concurrent('reports only the mistake', () => {
  test.for(mistakes)('%s', async (mistake, { onTestFinished }) => {
    const report = await reportOf(await copyWith(mistake, onTestFinished));

    expect(report, 'a report').toBeDefined();
    if (process.env['UPDATE_PROBLEMS']) await writeFile(messageFile(mistake), `${report}\n`);
    expect(`${report}\n`).toBe(await readFile(messageFile(mistake), 'utf8'));
  });
});

describe.concurrent('reports the same after a reading without mistakes, and again', () => {
  let withoutMistakes: string;
  beforeAll(async () => {
    withoutMistakes = await copyEdition(afterAll);
    expect(await reportOf(withoutMistakes)).toBeUndefined();
  });

  test.for(mistakes)('%s', async (mistake, { onTestFinished }) => {
    const root = await copyWith(mistake, onTestFinished);
    // What is kept of a reading is as good elsewhere.
    await cp(join(withoutMistakes, '.cache/reading'), join(root, '.cache/reading'));
    const expected = (await readFile(messageFile(mistake), 'utf8')).trimEnd();
    expect(await reportOf(root)).toBe(expected);
    expect(await reportOf(root)).toBe(expected);
  });
});
