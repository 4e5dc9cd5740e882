import { expect, test } from 'vitest';
import { stepMark, stepsOf } from '../../../../src/publish/stories/scrolly-steps.ts';

test('stepsOf(html) takes a passage apart where its steps begin', () => {
  const html = `\n${stepMark('north')}<p>One bank.</p>\n${stepMark()}<p>All <!-- of them --> now.</p>`;
  expect(stepsOf(html)).toEqual([
    { view: 'north', html: '<p>One bank.</p>\n' },
    { view: undefined, html: '<p>All <!-- of them --> now.</p>' },
  ]);
});

test('stepsOf(html) finds none where none begins', () => {
  expect(stepsOf('<p>step</p>')).toEqual([]);
});
