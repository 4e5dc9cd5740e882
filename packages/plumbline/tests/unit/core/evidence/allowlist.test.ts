import { expect, test } from 'vitest';
import { readAllowlist } from '../../../../src/core/evidence/allowlist.ts';
import type { Problem } from '../../../../src/core/input/problems.ts';
import { Reading } from '../../../../src/core/recording/reading.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';

test('readAllowlist(reading) is empty for an edition without the file', async ({ onTestFinished }) => {
  expect(readAllowlist(new Reading({ root: await copyEdition(onTestFinished) }))).toEqual([]);
});

test('readAllowlist(reading) keeps valid entries, and numbers entries from 1', async ({ onTestFinished }) => {
  const list = '- { text: Route 128, reason: a road }\n- { text: 128 }\n- Route 66\n';
  const root = await copyEdition(onTestFinished, { files: { 'src/content/number-allowlist.yaml': list } });
  const problems: Problem[] = [];
  expect(readAllowlist(new Reading({ root }, problems))).toEqual([{ text: 'Route 128', reason: 'a road' }]);
  expect(problems.map(({ place, message }) => `${place}: ${message}`)).toEqual([
    'entry 2, field "text": expected text, got "128".',
    'entry 2, field "reason": expected text, got nothing.',
    'entry 3: expected named fields, got "Route 66".',
  ]);
});
