/** Every bad input is refused in the form of all messages: nothing is accepted, crashes or takes long. */
import { expect, test, describe } from 'vitest';
import { copyEdition, reportOf } from '../fixtures/copy-edition.ts';
import { badInputs } from './corpus.ts';

/** Seconds within which an author reads what is wrong. */
const limit = 10;

const form = /^[^\n]+: expected [^\n]+(?:, got | so )[^\n]*\.\n {2}Hint: [A-Z][^\n]*\.$/;

test('there are at least 200 bad inputs', () => {
  expect(badInputs.length).toBeGreaterThanOrEqual(200);
});

describe.concurrent('is refused', () => {
  test.for(badInputs.map(({ name, make }) => [name, make] as const))(
    '%s',
    { timeout: limit * 3_000 },
    async ([, make], { onTestFinished }) => {
      const root = await copyEdition(onTestFinished);
      await make(root);
      const start = performance.now();
      const report = await reportOf(root);
      expect(performance.now() - start).toBeLessThan(limit * 3_000);
      expect(report).toBeDefined();
      const lines = report!.split('\n');
      expect(lines.at(-1)).toMatch(/^\d+ problems?\. Nothing was published\.$/);
      for (let i = 0; i + 1 < lines.length - 1; i += 2) expect(lines.slice(i, i + 2).join('\n')).toMatch(form);
      expect(report).not.toMatch(/\[object|\bundefined\b|\bNaN\b|^\s+at /m);
    },
  );
});
