import * as Plot from '@observablehq/plot';
import { balanceText, everyYear, colors, pixelScales, type Size, dodgeLabels } from 'plumbline/charts';
import { isWhole, ofKind, yearsOf, type Silence, type Told } from './events.ts';
import { heads, lanes, marks, small } from './marks.ts';

/** An event with the position of its mark, and the lines and position of its label. */
interface Placed extends Told {
  y: number;
  lines: string[];
  labelY: number;
}

const line = 14.5;

/** Wide layout: years from top to bottom, one lane for each kind, side by side. */
export function drawLanes(events: Told[], silence: Silence, size: Size): Plot.PlotOptions {
  const top = 62;
  const years = everyYear(yearsOf(events));
  const [first, last] = [years[0]!, years.at(-1)!];
  const yOf = (year: number) => top + (year - first) * 16;
  const placed = lanes.flatMap(({ kind, width }) =>
    place(ofKind(events, kind), silence, yOf, (text) =>
      balanceText(text, width - 15, 4, (part) => size.textWidth(part, small.fontSize)),
    ),
  );
  const lit = placed.filter((e) => e.lit);
  const x = (e: { kind: string }) => lanes.find((lane) => lane.kind === e.kind)!.x;
  const labels = lit.flatMap((e) =>
    e.lines.map((text, i) => ({ ...e, text, y: e.labelY + (i - (e.lines.length - 1) / 2) * line })),
  );
  const bands = isWhole(placed) ? [{ y1: yOf(silence.from) + 19, y2: yOf(silence.to) - 19 }] : [];
  const words = ['Told without', 'a single year'];
  const start = { x: (l: { x: number }) => l.x - 4, textAnchor: 'start' } as const;
  return {
    height: yOf(last) + 40,
    ...pixelScales,
    marks: [
      Plot.rect(bands, { x1: 44, x2: size.width, y1: 'y1', y2: 'y2', fill: colors.faint, fillOpacity: 0.6 }),
      Plot.text(
        years.filter((year) => year % 5 === 0),
        { ...small, x: 0, y: yOf, text: String, fill: colors.muted },
      ),
      ...heads(events, { ...start, y: 9 }, { ...start, y: 26 }),
      Plot.ruleX(lanes, { x: 'x', y1: top - 16, y2: yOf(last) + 12, stroke: colors.rule }),
      Plot.link(
        lit.filter((e) => Math.abs(e.labelY - e.y) > 3),
        { x1: (e) => x(e) + 5, x2: (e) => x(e) + 11, y1: 'y', y2: 'labelY', stroke: colors.context, strokeWidth: 0.75 },
      ),
      ...marks(placed, { x, y: 'y' }),
      Plot.text(labels, { ...small, x: (e) => x(e) + 13, y: 'y', text: 'text', fill: colors.text }),
      ...bands.map(({ y1, y2 }) =>
        Plot.text(words, {
          x: lanes[0]!.x + 13,
          y: (_, i) => (y1 + y2) / 2 + (i - 0.5) * 17,
          text: String,
          textAnchor: 'start',
          fontWeight: 600,
          fill: colors.finding,
        }),
      ),
    ],
  };
}

/** Spreads undated events between the years between which the article tells them, and moves labels apart that would overlap. */
function place(
  events: Told[],
  silence: Silence,
  yOf: (year: number) => number,
  wrapped: (text: string) => string[],
): Placed[] {
  const yearOf = (e: Told) => {
    if (e.year !== null) return e.year;
    const same = events.filter((other) => other.year === null && other.told_after === e.told_after);
    const end = e.isFinding ? silence.to : (e.told_before ?? e.told_after! + 3);
    return e.told_after! + ((end - e.told_after!) * (same.indexOf(e) + 1)) / (same.length + 1);
  };
  const placed = events.map((e) => ({ ...e, y: yOf(yearOf(e)), lines: wrapped(e.event) })).sort((a, b) => a.y - b.y);
  const labels = dodgeLabels(placed.map(({ y, lines }) => ({ at: y, height: lines.length * line + 3 })));
  return placed.map((e, i) => ({ ...e, labelY: labels[i]! }));
}
