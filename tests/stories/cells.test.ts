/** Checks that the build names the sentence when a cell that a story prints changes. */
import { expect, test } from 'vitest';
import { bindNumber } from 'plumbline/internal/core/evidence/bindings';
import { checkNumbers } from 'plumbline/internal/core/evidence/check-numbers';
import { claimIn } from 'plumbline/internal/core/evidence/claim-in-text';
import type { Problem } from 'plumbline/internal/core/input/problems';
import { toBase } from 'plumbline/internal/core/evidence/quantities/field-units';
import { accounted, bound, project, placesOf } from './edition.ts';

const cells = bound.flatMap((one) =>
  bindNumber(one.text, one.of, project, { file: one.story.file }, [])!.origins.flatMap((origin, i, all) => {
    if (!origin.row) return [];
    const { range } = claimIn(one.text, one, origin)!;
    const own = all.length === 2 ? (range.ends?.[i] ?? range) : range;
    const size = toBase(1, origin.unit);
    // Just beyond what the printed digits allow, on both sides.
    const values = [own.high / size, own.low / size].map(
      (edge, side) => edge + (side ? -1 : 1) * (1e-6 * Math.abs(edge) + 1e-9),
    );
    // "More than" has no upper edge.
    return values.filter(Number.isFinite).map((value) => ({ ...one, origin, value, title: `${origin.of} = ${value}` }));
  }),
);

test('all four stories bind cells', () => {
  expect(new Set(cells.map(({ story }) => story.id)).size).toBe(project.stories.size);
  expect(cells.length).toBeGreaterThan(100);
});

test.for(cells)('$place of $story.id is named when $title', ({ story, origin, value, place }) => {
  const { dataset, row, field } = origin;
  const rows = dataset.rows.map((one) => (one === row ? { ...one, [field!]: value } : one));
  const datasets = new Map(project.datasets).set(dataset.id, { ...dataset, rows });
  const elements = story.elements.filter(({ line }) => place === `line ${line}`);
  const stories = new Map([[story.id, { ...story, elements, passages: [] }]]);
  const problems: Problem[] = [];
  checkNumbers({ ...project, datasets, stories, charts: new Map(), pages: new Map(), allowlist: accounted }, problems);
  expect(placesOf(problems)).toContain(`${story.file}, ${place}`);
});
