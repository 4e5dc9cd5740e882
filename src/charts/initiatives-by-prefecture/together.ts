/** Draws the three provinces together. */
import * as Plot from '@observablehq/plot';
import { colors } from 'plumbline/charts';
import { marginLeft, order, ranked, type Bar } from './bars.ts';

/** The name of a province, above its bars. */
const heading = {
  text: (province: string) => province,
  textAnchor: 'start',
  fontSize: 14,
  fontWeight: 600,
  fill: colors.text,
} as const;

const within = (bars: Bar[], province: string) => bars.filter((bar) => bar.province === province);

/** Wide layout: three panels on one scale, each with its longest bar first. Each panel has space for names, the longest bar and its value. */
export function sideBySide(bars: Bar[]): Plot.PlotOptions {
  const names = 48;
  const panel = bars.reduce((most, bar) => Math.max(most, bar.initiatives), 0) + names + 20;
  const left = (province: string) => order.indexOf(province) * panel;
  const rank = (bar: Bar) => within(bars, bar.province).indexOf(bar);
  const most = Math.max(...bars.map(rank)) + 1;
  const start = (bar: Bar) => left(bar.province) + names;
  return {
    height: most * 22 + 36,
    marginTop: 32,
    marginBottom: 4,
    marginLeft: 0,
    marginRight: 0,
    x: { domain: [0, order.length * panel], axis: null },
    y: { domain: [...Array(most).keys()], axis: null, padding: 0 },
    marks: [
      Plot.text(order, { ...heading, x: left, frameAnchor: 'top', dy: -26 }),
      Plot.ruleX(order, {
        x: (province) => left(province) + names,
        y1: 0,
        y2: (province) => within(bars, province).length - 1,
        stroke: colors.rule,
      }),
      ...ranked(bars, { y: rank, start }),
    ],
  };
}

/** Narrow layout: one column, with the provinces below each other under their names. */
export function stacked(bars: Bar[]): Plot.PlotOptions {
  const lines = order.flatMap((province, i) => [
    ...(i ? [`above ${province}`] : []),
    province,
    ...within(bars, province).map((bar) => bar.prefecture),
  ]);
  return {
    height: lines.length * 20 + 8,
    marginTop: 2,
    marginBottom: 6,
    marginLeft,
    marginRight: 30,
    x: { domain: [0, Math.max(...bars.map((bar) => bar.initiatives))], axis: null },
    y: { domain: lines, axis: null, padding: 0 },
    marks: [
      Plot.text(order, { ...heading, y: (province) => province, frameAnchor: 'left', dx: -marginLeft }),
      ...ranked(bars, { y: (bar) => bar.prefecture }),
    ],
  };
}
