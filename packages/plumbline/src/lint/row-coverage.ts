/** Checks that readers can point at every row of a drawing, and sort the rows if the chart declares `sort`. */
import type { Finding } from './findings.ts';
import type { MarkPosition } from '../render/track-marks.ts';

/** @param names of the rows drawn, in quotes, in the order of `places`. */
export function rowFindings(places: (MarkPosition | null)[], names: string[], isSorted: boolean): Finding[] {
  const without = names.filter((_, i) => !places[i]);
  if (without.length) return [unmarked(without, names)];
  return isSorted ? unbanded(places as MarkPosition[], names) : [];
}

const unmarked = (without: string[], names: string[]): Finding => ({
  expected: 'a mark for each row',
  found: ['none'],
  how: `for ${without.length} of ${names.length}, first ${without[0]}`,
  advice:
    'Give a mark the row, or an object with it as "row" or in "rows", and a text if it has no value; or filter it out in "rows"',
});

/** Sorting swaps whole bands, so each row needs a band of its own, without empty bands between them. */
function unbanded(places: MarkPosition[], names: string[]): Finding[] {
  const order = places.map(({ band }, i) => ({ band, name: names[i] })).sort((a, b) => topOf(a) - topOf(b));
  const wrong = order.flatMap(({ band, name }, i) => {
    const before = order[i - 1]?.band;
    if (!band) return `${name} in none`;
    if (!before) return [];
    if (band[0] === before[0]) return `${name} in the band of ${order[i - 1]!.name}`;
    return band[0] - before[1] > 1 ? `an empty one above ${name}` : [];
  });
  if (!wrong.length) return [];
  const expected = 'each row in a band of its own, as "sort" requires';
  const advice = 'Draw the rows in a band scale y, or in facets fy, one below the other, or remove "sort"';
  return [{ expected, found: wrong.slice(0, 1), advice }];
}

const topOf = ({ band }: Pick<MarkPosition, 'band'>): number => band?.[0] ?? -Infinity;
