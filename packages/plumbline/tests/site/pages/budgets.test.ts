import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { budgetFaults, budgets, weightOf } from '../../../src/testing/files/budgets.ts';
import { filesIn } from '../../../src/testing/files/site-files.ts';
import { sites } from '../../helpers/site.ts';

const { folder } = sites[0];
const files = filesIn(folder);

describe.each(budgets)('$name', (budget) => {
  const held = files.filter((file) => budget.files.test(file));

  it(`weighs at most ${budget.bytes} bytes as it is sent`, () => {
    expect(held.length).toBeGreaterThan(0);
    expect(held.flatMap((file) => budgetFaults(file, weightOf(readFileSync(join(folder, file)))))).toEqual([]);
  });
});

describe('budgetFaults(file, weight)', () => {
  it('names the file, what it may weigh, what it weighs and what to do', () => {
    expect(budgetFaults('charts/lanterns-by-year/embed/dark/index.html', 12_345)).toEqual([
      'charts/lanterns-by-year/embed/dark/index.html: expected at most 12.0 KB gzipped (a frame), got 12.1 KB. ' +
        'Hint: Draw fewer points: look at what the drawing repeats, and at its outlines.',
    ]);
    expect(budgetFaults('charts/lanterns-by-year/embed/dark/index.html', 12 * 1024)).toEqual([]);
  });

  it('weighs what is hard to pack as what it is', () => {
    const noise = Buffer.from(Array.from({ length: 30_000 }, (_, i) => (i * i * 7919) % 251));
    expect(weightOf(Buffer.alloc(30_000))).toBeLessThan(100);
    expect(weightOf(Buffer.concat([noise, noise]))).toBeGreaterThan(weightOf(noise));
  });

  it.each([
    ['a story to its last chart', 'stories/more-lanterns/index.html'],
    ['the permalink of a chart', 'charts/lanterns-by-year/index.html'],
    ['the permalink of a chart', 'charts/lanterns-by-parish/northmark/index.html'],
    ['a frame', 'charts/lanterns-by-parish/northmark/embed/resize/index.html'],
    ['the front page', 'index.html'],
    ['another script', 'copy.js'],
  ])('holds %s to its budget: %s', (name, file) => {
    expect(budgetFaults(file, 1e6).join('\n')).toContain(`(${name})`);
    expect(budgetFaults(file, 1e6)).toHaveLength(1);
  });

  it.each(['charts/lanterns-by-year/v/4kysbr9m7b/index.html', 'charts/lanterns-by-year/v/4kysbr9m7b/embed/index.html'])(
    'lets what is frozen be as heavy as it was: %s',
    (file) => {
      expect(budgetFaults(file, 1e6)).toEqual([]);
    },
  );
});
