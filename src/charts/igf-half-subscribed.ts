import * as Plot from '@observablehq/plot';
import { defineChart, colors, monthAndYear, targetMarks } from 'plumbline/charts';

interface Total {
  id: string;
  as_of: string;
  measure: string;
  rmb_bn: number;
}

/** The target of each count, and the amount that is compared with it. */
const lines = [
  { who: 'CSET', target: 'cset-target', sum: 'cset-raised' },
  { who: 'Zero2IPO', target: 'zero2ipo-2021-target', sum: 'zero2ipo-2021-subscribed' },
  { who: 'Zero2IPO', target: 'zero2ipo-2022-target', sum: 'zero2ipo-2022-subscribed' },
];

/** "March 2020", or "end of 2021" if the count is of the last day of a year. */
function counted(date: string): string {
  if (date.endsWith('-12-31')) return `end of ${date.slice(0, 4)}`;
  return monthAndYear(date);
}

export default defineChart({
  dataset: 'igf-totals',
  title: 'By the end of 2022 about half of the funds’ target had been subscribed',
  subtitle: 'Target of all guidance funds, and money raised or subscribed, RMB billion',
  alt: 'Three outlined bars for targets, each filled in part. CSET in March 2020: 4,760 billion yuan raised of 11,000 billion, 43 percent. Zero2IPO at the end of 2021: 6,160 billion subscribed of 12,450 billion, 49 percent; at the end of 2022: 6,510 billion of 12,840 billion, 51 percent.',
  note: 'Money raised (CSET) and money subscribed (Zero2IPO) come from different counts, so the rise from the first to the second cannot be relied on.',
  numbers: {
    'about half': 'igf-totals.subscribed-share-2022',
    Three: 'igf-totals.targets-in-yuan',
    '4,760 billion yuan': 'igf-totals[cset-raised].rmb_bn',
    '11,000 billion': 'igf-totals[cset-target].rmb_bn',
    '43 percent': 'igf-totals.cset-raised-share',
    '6,160 billion': 'igf-totals[zero2ipo-2021-subscribed].rmb_bn',
    '12,450 billion': 'igf-totals[zero2ipo-2021-target].rmb_bn',
    '49 percent': 'igf-totals.subscribed-share-2021',
    '6,510 billion': 'igf-totals[zero2ipo-2022-subscribed].rmb_bn',
    '12,840 billion': 'igf-totals[zero2ipo-2022-target].rmb_bn',
    '51 percent': 'igf-totals.subscribed-share-2022',
  },
  rows: (rows) => lines.flatMap((line) => [line.target, line.sum]).flatMap((id) => rows.filter((row) => row.id === id)),
  plot(rows, size) {
    const wide = size.layout === 'wide';
    const of = (id: string) => rows.find((row) => row.id === id) as unknown as Total;
    const drawn = lines.map(({ who, sum, target }) => ({
      key: sum,
      who: `${who}, ${counted(of(sum).as_of)}`,
      says: of(sum).measure,
      sum: of(sum).rmb_bn,
      target: of(target).rmb_bn,
      rows: [of(sum), of(target)],
    }));
    type Line = (typeof drawn)[number];
    const sums = drawn.map((line) => ({ ...line, rows: line.rows.slice(0, 1) }));
    const targets = drawn.map((line) => ({ ...line, rows: line.rows.slice(1) }));
    const column = wide ? 168 : 0;
    const bar = { insetTop: wide ? 10 : 28, insetBottom: 10 };
    const dy = wide ? 0 : 9;
    const aims = targetMarks(targets, { y: 'key', ...bar, dy, fontSize: 15, dx: 7 });
    return {
      height: drawn.length * (wide ? 54 : 68) + 4,
      marginTop: 2,
      marginBottom: 2,
      marginLeft: column + 1,
      marginRight: 58,
      x: { domain: [0, Math.max(...drawn.map((line) => line.target))], axis: null },
      y: { domain: drawn.map((line) => line.key), axis: null, padding: 0 },
      marks: [
        aims.outlines,
        Plot.barX(sums, { x: 'sum', y: 'key', fill: colors.finding, ...bar }),
        Plot.text(drawn, {
          x: 0,
          y: 'key',
          text: 'who',
          textAnchor: 'start',
          dx: -column,
          dy: wide ? 0 : -20,
          fontWeight: 600,
          fill: colors.text,
        }),
        Plot.text(sums, {
          x: 0,
          y: 'key',
          text: (line: Line) => `${line.sum.toLocaleString('en')} ${line.says}`,
          textAnchor: 'start',
          dx: 9,
          dy,
          fontWeight: 600,
          fill: colors.paper,
        }),
        Plot.text(sums, {
          x: 'sum',
          y: 'key',
          text: (line: Line) => `${Math.round((100 * line.sum) / line.target)}%`,
          textAnchor: 'start',
          dx: 8,
          dy,
          fontSize: 17,
          fontWeight: 600,
          fill: colors.finding,
        }),
        ...aims.labels,
      ],
    };
  },
});
