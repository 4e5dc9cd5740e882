/** Cells of tables in narrow windows. */
import { expect, it } from 'vitest';
import { pathOf } from '../../../../src/publish/urls.ts';
import { beginReading, visit } from '../../../../src/testing/browser/reading.ts';
import { project } from '../../../helpers/project.ts';
import { sites } from '../../../helpers/site.ts';

const reading = beginReading(sites[0]);
const narrow = { viewport: { width: 320, height: 800 } };
const address = `https://lanterns.example/${'a-long-address-'.repeat(20)}`;

it.each(
  project.datasets
    .values()
    .filter(({ schema }) => schema)
    .map(({ id }) => id)
    .toArray(),
)('a long address in a cell of words of %s breaks', async (id) => {
  const widths = await visit(reading, pathOf.dataset(id), narrow, (page) =>
    page.evaluate(`[...document.querySelectorAll('td.words')].slice(0, 3).map((cell) => {
        cell.textContent = ${JSON.stringify(address)};
        return cell.getBoundingClientRect().width;
      })`),
  );
  for (const width of widths as number[]) expect(width).toBeLessThan(320);
});

it('there are such cells', async () => {
  const counts = await Promise.all(
    [...project.datasets.keys()].map((id) =>
      visit(reading, pathOf.dataset(id), narrow, (page) => page.locator('td.words').count()),
    ),
  );
  expect(Math.max(...counts)).toBeGreaterThan(0);
});
