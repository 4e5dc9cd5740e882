/** The bars, in whatever state and layout they stand. */
import * as Plot from '@observablehq/plot';
import { byWeight, colors, typographic } from 'plumbline/charts';

export interface Bar {
  prefecture: string;
  province: string;
  initiatives: number;
}

export const order = ['Sichuan', 'Zhejiang', 'Anhui'];
const capitals = ['Chengdu', 'Hangzhou', 'Hefei'];

/** Room for names to the left of bars that stand in one column. */
export const marginLeft = 104;

export const isCapital = (bar: Bar) => capitals.includes(bar.prefecture);
export const nameOf = (bar: Bar) => typographic(bar.prefecture);
const valueOf = (bar: Bar) => `${bar.initiatives}${isCapital(bar) ? '  capital' : ''}`;

interface Ranking {
  /** Where a bar stands on the vertical scale. */
  y: (bar: Bar) => unknown;
  /** Where it begins on the horizontal one. */
  start?: (bar: Bar) => number;
  isFinding?: (bar: Bar) => boolean;
  value?: (bar: Bar) => string;
}

/** Name, bar and value; those of the finding are set bold, so colour is not alone in telling it. */
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
