import * as Plot from '@observablehq/plot';
import { colors, pixelScales } from 'plumbline/charts';
import { isWhole, type Told } from './events.ts';
import { heads, lanes, marks, small } from './marks.ts';

/** Narrow layout: one line for each event, in the order of the article. The lanes of the kinds are at the left, with their names above. */
export function drawRows(events: Told[]): Plot.PlotOptions {
  const [row, head] = [15, 15];
  const top = lanes.length * head + 16;
  const placed = events.map((event, i) => ({ ...event, y: top + i * row }));
  const columnOf = ({ kind }: { kind: string }) => lanes.findIndex((lane) => lane.kind === kind);
  const x = (e: { kind: string }) => 60 + columnOf(e) * 14;
  const headY = (lane: { kind: string }) => 8 + columnOf(lane) * head;
  const end = placed.at(-1)!.y;
  const lit = placed.filter((e) => e.lit);
  const silent = placed.filter((e) => e.isFinding).map((e) => e.y);
  const [from, to] = [Math.min(...silent) - row / 2, Math.max(...silent) + row / 2];
  const bands = isWhole(placed) ? [{ y1: from, y2: to }] : [];
  return {
    height: end + 10,
    ...pixelScales,
    marks: [
      Plot.rect(bands, { x1: -4, x2: 360, y1: 'y1', y2: 'y2', fill: colors.faint, fillOpacity: 0.6 }),
      ...heads(events, { x: (l) => x(l) - 4, y: headY, textAnchor: 'start' }, { x: 360, y: headY, textAnchor: 'end' }),
      Plot.ruleX(lanes, { x, y1: (l) => headY(l) + 8, y2: end + 8, stroke: colors.rule }),
      Plot.text(lit, {
        ...small,
        x: 0,
        y: 'y',
        text: ({ year }) => (year === null ? 'no year' : `${year}`),
        fill: (e) => (e.isFinding ? colors.finding : colors.muted),
      }),
      ...marks(placed, { x, y: 'y' }),
      Plot.text(lit, { ...small, x: 132, y: 'y', text: 'event', fill: colors.text }),
    ],
  };
}
