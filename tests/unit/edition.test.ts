import { expect, test } from 'vitest';
import { copyEdition, reportOf } from '../edition.ts';

test('The Tiny File is in order', async () => {
  expect(await reportOf(await copyEdition())).toBeUndefined();
});
