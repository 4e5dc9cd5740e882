import { expect, test } from 'vitest';
import { copyEdition, reportOf } from '../../../fixtures/copy-edition.ts';

test('the tiny edition has no problems', async ({ onTestFinished }) => {
  expect(await reportOf(await copyEdition(onTestFinished))).toBeUndefined();
});
