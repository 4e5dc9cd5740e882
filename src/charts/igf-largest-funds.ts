import * as Plot from '@observablehq/plot';
import { defineChart, colors } from 'plumbline/charts';

interface Fund {
  id: string;
  fund: string;
  level: string;
  place: string;
  rmb_bn: number;
  other_rmb_bn: number | null;
}

export default defineChart({
  dataset: 'igf-largest-funds',
  title: 'Jiangxi’s fund is about as large as the other six together, if it is 100 billion',
  subtitle: 'Large local guidance funds as listed in the chapter, RMB billion',
  alt: 'Seven bars, one for each fund, ranked. Jiangxi has 100 billion yuan, with a mark at 60 billion, the sum in the title of a report cited for it. Shenzhen’s fund has 50 billion, Shanxi’s 20 billion, Jinhua’s science park 11 billion, Wuhan and Guangzhou 10 billion each and Guizhou 1 billion: together 102 billion.',
  note: 'The report with 60 billion in its title dates from May 2022, when another Jiangxi fund began work, and may be about that one. Four of the seven belong to prefectures, three to provinces.',
  numbers: {
    six: 'igf-largest-funds.other-funds',
    '100 billion': 'igf-largest-funds[jiangxi-upgrading].rmb_bn',
    Seven: 'igf-largest-funds.funds',
    '60 billion': 'igf-largest-funds[jiangxi-upgrading].other_rmb_bn',
    '50 billion': 'igf-largest-funds[kunpeng].rmb_bn',
    '20 billion': 'igf-largest-funds[taihang].rmb_bn',
    '11 billion': 'igf-largest-funds[jinhua-park].rmb_bn',
    '10 billion': 'igf-largest-funds[optical-valley].rmb_bn, igf-largest-funds[guangzhou-ict].rmb_bn',
    '1 billion': 'igf-largest-funds[guizhou-big-data].rmb_bn',
    '102 billion': 'igf-largest-funds.others-together',
    Four: 'igf-largest-funds.of-prefectures',
    seven: 'igf-largest-funds.funds',
    three: 'igf-largest-funds.of-provinces',
  },
  focus: 'level',
  rows: (rows) => [...rows].sort((a, b) => b.rmb_bn - a.rmb_bn || a.place.localeCompare(b.place, 'en')),
  plot(rows, size) {
    const funds = rows as Fund[];
    const wide = size.layout === 'wide';
    const column = 322;
    const disputed = funds.filter((row) => row.other_rmb_bn !== null);
    const detail = (row: Fund) => `${row.fund}, ${row.level}`;
    const others = funds.filter((row) => row.other_rmb_bn === null);
    const together = others.reduce((sum, row) => sum + row.rmb_bn, 0);
    const largest = Math.max(...funds.map((row) => row.rmb_bn));
    const bracket = 0.76 * largest;
    const parts = funds.flatMap((row) => {
      const strong = row.other_rmb_bn !== null;
      const after = size.textWidth(row.place, 13, 600) + 8;
      return [
        Plot.text([row], {
          x: 0,
          y: 'id',
          text: 'place',
          textAnchor: 'start',
          dx: wide ? -column : 0,
          dy: wide ? 0 : -22,
          fontWeight: 600,
          fill: colors.text,
        }),
        Plot.text([row], {
          x: 0,
          y: 'id',
          text: detail,
          textAnchor: 'start',
          dx: wide ? 76 - column : after,
          dy: wide ? 0 : -22,
          fontSize: 12,
          fill: colors.muted,
        }),
        Plot.text([row], {
          x: 'rmb_bn',
          y: 'id',
          text: 'rmb_bn',
          textAnchor: 'start',
          dx: 6,
          dy: wide ? 0 : -1,
          fontSize: 15,
          fontWeight: 600,
          fill: strong ? colors.finding : colors.text,
        }),
      ];
    });
    const [top, bottom] = wide ? [9, 9] : [22, 24];
    return {
      height: wide ? funds.length * 36 + 24 : funds.length * 60 + 4,
      marginTop: wide ? 22 : 2,
      marginBottom: 2,
      marginLeft: wide ? column : 0,
      marginRight: 44,
      x: { domain: [0, largest], axis: null },
      y: { domain: funds.map((row) => row.id), axis: null, padding: 0 },
      marks: [
        Plot.barX(funds, {
          x: 'rmb_bn',
          y: 'id',
          fill: (row: Fund) => (row.other_rmb_bn === null ? colors.context : colors.finding),
          insetTop: top,
          insetBottom: bottom,
        }),
        Plot.tickX(disputed, {
          x: 'other_rmb_bn',
          y: 'id',
          stroke: colors.paper,
          strokeWidth: 3,
          insetTop: top,
          insetBottom: bottom,
        }),
        Plot.text(disputed, {
          x: 'other_rmb_bn',
          y: 'id',
          text: (row: Fund) => `${row.other_rmb_bn} in the title of a report cited for it`,
          textAnchor: 'middle',
          dy: wide ? -19 : 17,
          fontSize: 12,
          fill: colors.text,
        }),
        ...(wide
          ? [
              Plot.link([others], {
                x1: bracket,
                x2: bracket,
                y1: (some: Fund[]) => some[0]!.id,
                y2: (some: Fund[]) => some.at(-1)!.id,
                stroke: colors.context,
              }),
            ]
          : []),
        Plot.text([{ ...(wide ? others[2] : others.at(-1)), rows: others }], {
          x: wide ? bracket : largest,
          y: 'id',
          text: () => (wide ? `${together} together` : `the others together: ${together}`),
          textAnchor: wide ? 'start' : 'end',
          dx: wide ? 10 : 34,
          dy: wide ? 18 : 0,
          fontSize: 15,
          fontWeight: 600,
          fill: colors.text,
        }),
        ...parts,
      ],
    };
  },
});
