/** What the .json of a chart says of its marks, compared with the drawing in a browser. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { pathOf } from '../../../../src/publish/urls.ts';
import type { Marks } from '../../../../src/publish/data/marks.ts';
import { chartStates } from '../../../../src/publish/chart-states.ts';
import { project } from '../../../helpers/project.ts';
import { beginReading } from '../../../../src/testing/browser/reading.ts';
import { sites } from '../../../helpers/site.ts';

const viewports = { narrow: 390, wide: 1440 };
const paths = chartStates(project).map(({ props: { chart, view } }) => pathOf.chart(chart.id, view));

const reading = beginReading(sites[0]);

/** Points of rows that are further from what the row draws than a finger is wide, in the layout that is shown. */
async function strayIn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const drawing = document.querySelector<HTMLElement>('.drawing[data-marks]')!;
    const { marks } = (await (await fetch(drawing.dataset['marks']!)).json()) as { marks: Marks };
    const { rows, layouts } = marks;
    const layout = (['narrow', 'wide'] as const).find(
      (name) => drawing.querySelector(`.${name}`)!.getClientRects().length > 0,
    )!;
    const svg = drawing.querySelector<SVGSVGElement>(`.${layout} svg`)!;
    const all = svg.querySelectorAll('*');
    const near = 12;
    return layouts[layout].flatMap((place, row) => {
      if (!place) return [`${rows[row]!.name} is not drawn`];
      const { x, y } = new DOMPoint(place.x, place.y).matrixTransform(svg.getScreenCTM()!);
      const boxes = place.elements.map((n) => all[n]?.getBoundingClientRect());
      if (boxes.some((box) => !box)) return [`${rows[row]!.name} has an element that is not there`];
      const isNear = boxes.some(
        (box) => x > box!.left - near && x < box!.right + near && y > box!.top - near && y < box!.bottom + near,
      );
      return isNear ? [] : [`${rows[row]!.name} is at ${Math.round(place.x)}, ${Math.round(place.y)}`];
    });
  });
}

it.each(Object.entries(viewports))('every row stands where its %s drawing has it', async (layout, width) => {
  const page = await reading.browser.newPage({ viewport: { width, height: 900 } });
  const stray: string[] = [];
  for (const path of paths) {
    await page.goto(reading.address + path);
    stray.push(...(await strayIn(page)).map((fault) => `${path} ${layout}: ${fault}`));
  }
  await page.close();
  expect(stray).toEqual([]);
});

it('a point that is off, an element that is off and a row that is left out are seen', async () => {
  const page = await reading.browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.route('**/charts/**/*.json', async (route) => {
    const { marks } = (await (await route.fetch()).json()) as { marks: Marks };
    const [first, second, third] = marks.layouts.wide;
    first!.y += 60;
    second!.elements = [9999];
    third!.elements = [0];
    marks.layouts.wide[3] = null;
    await route.fulfill({ json: { marks } });
  });
  await page.goto(reading.address + pathOf.chart('lanterns-per-thousand'));
  expect((await strayIn(page)).map((fault) => fault.replace(/\d+/g, 'n'))).toEqual([
    'Dunholt is at n, n',
    'Fernhythe has an element that is not there',
    'Juniper Cross is at n, n',
    'Inchmoor is not drawn',
  ]);
  await page.close();
});
