import * as Plot from '@observablehq/plot';
import { colors, type Size } from 'plumbline/charts';
import { isCapital, marginLeft, nameOf, ranked, type Bar } from './bars.ts';

/** How many bars of Sichuan the bracket joins. */
const bracketed = 4;
const sum = (bars: Bar[]) => bars.reduce((total, bar) => total + bar.initiatives, 0);

/** Draws one province over the full width, with its finding as text beside the bars. */
export function alone(bars: Bar[], { view, layout }: Size): Plot.PlotOptions {
  const capital = bars.find(isCapital)!;
  const y = (bar: Bar) => bar.prefecture;
  const leaders = bars.slice(0, bracketed);
  const byView: Record<string, Plot.Markish[]> = {
    sichuan: [
      ...ranked(bars, { y, isFinding: (bar) => leaders.includes(bar) }),
      ...bracket(leaders, `${sum(leaders)}\nof ${sum(bars)}`),
    ],
    zhejiang: [...ranked(bars, { y, isFinding: (bar) => bar.initiatives > capital.initiatives }), cut(bars, capital)],
    anhui: [
      ...ranked(bars, { y, isFinding: (bar) => bar === bars[0], value: (bar) => String(bar.initiatives) }),
      aside(bars, capital, layout === 'wide'),
    ],
  };
  return {
    height: bars.length * 24 + 8,
    marginTop: 4,
    marginBottom: 4,
    marginLeft,
    marginRight: view === 'sichuan' ? 124 : 66,
    x: { domain: [0, bars[0]!.initiatives], axis: null },
    y: { domain: bars.map(y), axis: null, padding: 0 },
    marks: byView[view!]!,
  };
}

/** A line beside the first bars, with their sum. */
function bracket(leaders: Bar[], together: string): Plot.Markish[] {
  const [first, second] = leaders.map(({ prefecture }) => prefecture);
  const all = [{ rows: leaders, x: leaders[0]!.initiatives, first, second, last: leaders.at(-1)!.prefecture }];
  return [
    Plot.ruleX(all, { x: 'x', y1: 'first', y2: 'last', dx: 70, insetTop: 5, insetBottom: 5, stroke: colors.finding }),
    Plot.text(all, {
      x: 'x',
      y: 'second',
      dx: 78,
      dy: 12,
      text: () => together,
      textAnchor: 'start',
      lineHeight: 1.2,
      fontSize: 14,
      fontWeight: 600,
      fill: colors.finding,
    }),
  ];
}

/** A line at the end of the capital's bar, across the longer bars. */
const cut = (bars: Bar[], capital: Bar): Plot.Markish =>
  Plot.ruleX([capital], {
    x: 'initiatives',
    y1: () => bars[0]!.prefecture,
    y2: 'prefecture',
    stroke: colors.paper,
    strokeWidth: 1.5,
  });

/** Names the capital's bar and the prefectures with the same value. */
function aside(bars: Bar[], capital: Bar, wide: boolean): Plot.Markish {
  const level = bars.filter((bar) => bar !== capital && bar.initiatives === capital.initiatives).map(nameOf);
  return Plot.text([capital], {
    x: 'initiatives',
    y: 'prefecture',
    text: () => `provincial capital${wide && level.length ? `, level with ${level.join(', ')}` : ''}`,
    textAnchor: 'start',
    dx: 28,
    fill: colors.muted,
  });
}
