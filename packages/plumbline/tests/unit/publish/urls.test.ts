import { expect, test } from 'vitest';
import type { EditionConfig } from '../../../src/core/project/config.ts';
import { correctionsAddress } from '../../../src/publish/urls.ts';

test.each([
  ['corrections@tiny.example', 'mailto:corrections@tiny.example'],
  ['https://tiny.example/report/', 'https://tiny.example/report/'],
])('correctionsAddress(config) leads to %s', (corrections, address) => {
  expect(correctionsAddress({ corrections } as EditionConfig)).toBe(address);
});
