import { expect, test } from 'vitest';
import { copyEdition, reportOf } from '../../../fixtures/copy-edition.ts';

test('The Tiny File is in order', async ({ onTestFinished }) => {
  expect(await reportOf(await copyEdition(onTestFinished))).toBeUndefined();
});
