/** The bars of all views and layouts. */
import * as Plot from '@observablehq/plot';
import { byWeight, colors, typographic } from 'plumbline/charts';

export interface Bar {
  prefecture: string;
  province: string;
  initiatives: number;
}

export const order = ['Sichuan', 'Zhejiang', 'Anhui'];
const capitals = ['Chengdu', 'Hangzhou', 'Hefei'];

/** Space for names to the left of bars in one column. */
export const marginLeft = 104;

export const isCapital = (bar: Bar) => capitals.includes(bar.prefecture);
export const nameOf = (bar: Bar) => typographic(bar.prefecture);
const valueOf = (bar: Bar) => `${bar.initiatives}${isCapital(bar) ? '  capital' : ''}`;

interface Ranking {
  /** Position of a bar on the vertical scale. */
  y: (bar: Bar) => unknown;
  /** Start of a bar on the horizontal scale. */
  start?: (bar: Bar) => number;
  isFinding?: (bar: Bar) => boolean;
  value?: (bar: Bar) => string;
}

/** Name, bar and value. Those of the finding are bold, too, so that colour is not the only difference. */
export function ranked(
  bars: Bar[],
  { y, start = () => 0, isFinding = isCapital, value = valueOf }: Ranking,
): Plot.Markish[] {
  const end = (bar: Bar) => start(bar) + bar.initiatives;
  const fill = (bar: Bar) => (isFinding(bar) ? colors.finding : colors.context);
  return [
    Plot.barX(bars, { x1: start, x2: end, y, fill, insetTop: 3.5, insetBottom: 3.5 }),
    ...byWeight(bars, isFinding).flatMap(({ some, strong, fontWeight }) => {
      const valueInk = strong ? colors.finding : colors.muted;
      return [
        Plot.text(some, { x: start, y, text: nameOf, textAnchor: 'end', dx: -7, fontWeight, fill: colors.text }),
        Plot.text(some, { x: end, y, text: value, textAnchor: 'start', dx: 5, fontWeight, fill: valueInk }),
      ];
    }),
  ];
}
