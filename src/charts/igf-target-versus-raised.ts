import * as Plot from '@observablehq/plot';
import { defineChart, colors, monthAndYear, targetMarks } from 'plumbline/charts';

interface Total {
  id: string;
  as_of: string | null;
  first_year: number | null;
  last_year: number | null;
  usd_bn: number;
}
/** One line of the drawing: the publication, what it states about the sum, and the target. */
interface Source {
  sum: string;
  who: string;
  says: (row: Total) => string;
  target?: string;
  finding?: boolean;
}

const lines: Source[] = [
  { sum: 'kostka-text', who: 'Kostka’s text', says: (row) => `said to be raised, ${row.first_year}–${row.last_year}` },
  { sum: 'kostka-levels', who: 'Kostka’s three levels', says: () => 'added up; kind not stated' },
  { sum: 'kostka-note', who: 'Kostka’s note', says: () => 'raised in the end', finding: true },
  {
    sum: 'cset-raised',
    who: 'CSET',
    says: (row) => `raised by ${monthAndYear(row.as_of!)}`,
    target: 'cset-target',
    finding: true,
  },
];

export default defineChart({
  dataset: 'igf-totals',
  title: 'The US$1.6 trillion is about the size of the target; US$672 billion had been raised',
  subtitle: 'Totals given for all of China’s guidance funds, US$ billion, as the sources print them',
  alt: 'Four bars. Kostka’s text says US$1,600 billion was raised; her three levels of government add up to 1,232 billion; her note says about 672 billion was raised in the end. A fourth, for CSET in March 2020, is an outline of 1,550 billion, the target, filled as far as 672 billion, the money raised.',
  note: 'No conversion is ours: 1,232 billion adds the dollar amounts the chapter prints beside a total of about RMB 8.96 trillion. The text cites Naughton for its total, the note CSET.',
  numbers: {
    'US$1.6 trillion': 'igf-totals[kostka-text].usd_bn',
    'US$672 billion': 'igf-totals[kostka-note].usd_bn, igf-totals[cset-raised].usd_bn',
    Four: 'igf-totals.sums-beside-the-target',
    'US$1,600 billion': 'igf-totals[kostka-text].usd_bn',
    three: 'igf-by-level.levels',
    '1,232 billion': 'igf-totals[kostka-levels].usd_bn',
    'about 672 billion': 'igf-totals[kostka-note].usd_bn',
    '1,550 billion': 'igf-totals[cset-target].usd_bn',
    '672 billion': 'igf-totals[cset-raised].usd_bn',
    'RMB 8.96 trillion': 'igf-by-level.total-in-yuan',
  },
  rows: (rows) => lines.flatMap((line) => [line.sum, line.target]).flatMap((id) => rows.filter((row) => row.id === id)),
  plot(rows, size) {
    const wide = size.layout === 'wide';
    const of = (id?: string) => rows.find((row) => row.id === id) as unknown as Total | undefined;
    const drawn = lines.map((line) => {
      const row = of(line.sum)!;
      return { ...line, says: line.says(row), sum: row.usd_bn, row };
    });
    type Line = (typeof drawn)[number];
    const targets = lines.flatMap(({ who, target }) => {
      const row = of(target);
      return row ? { who, target: row.usd_bn, row } : [];
    });
    const longest = Math.max(...drawn.map(({ sum }) => sum), ...targets.map(({ target }) => target));
    const column = wide ? 200 : 0;
    const after = (line: Line) => size.textWidth(line.who, 13, 600) + 7;
    const bar = wide ? { insetTop: 12, insetBottom: 12 } : { insetTop: 29, insetBottom: 11 };
    const dy = wide ? 0 : 9;
    const aims = targetMarks(targets, { y: 'who', ...bar, dy, fontSize: 17, dx: 8 });
    return {
      height: drawn.length * (wide ? 56 : 66) + 4,
      marginTop: 2,
      marginBottom: 2,
      marginLeft: column + 1,
      marginRight: 56,
      x: { domain: [0, longest], axis: null },
      y: { domain: drawn.map((line) => line.who), axis: null, padding: 0 },
      marks: [
        aims.outlines,
        Plot.barX(drawn, {
          x: 'sum',
          y: 'who',
          fill: (line: Line) => (line.finding ? colors.finding : colors.context),
          ...bar,
        }),
        ...aims.labels,
        ...drawn.flatMap((line) => [
          Plot.text([line], {
            x: 0,
            y: 'who',
            text: 'who',
            textAnchor: 'start',
            dx: -column,
            dy: wide ? -9 : -19,
            fontWeight: 600,
            fill: colors.text,
          }),
          Plot.text([line], {
            x: 0,
            y: 'who',
            text: 'says',
            textAnchor: 'start',
            dx: wide ? -column : after(line),
            dy: wide ? 9 : -19,
            fill: colors.muted,
          }),
          Plot.text([line], {
            x: 'sum',
            y: 'who',
            text: (l: Line) => l.sum.toLocaleString('en'),
            textAnchor: 'start',
            dx: 8,
            dy,
            fontSize: 17,
            fontWeight: 600,
            fill: line.finding ? colors.finding : colors.text,
          }),
        ]),
      ],
    };
  },
});
