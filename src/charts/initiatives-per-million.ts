import * as Plot from '@observablehq/plot';
import { byWeight, defineChart, colors, typographic } from 'plumbline/charts';

const capitals = ['Chengdu', 'Hangzhou', 'Hefei'];
const shown = 12;

interface Rate {
  prefecture: string;
  basis: string;
  per_million: number;
  rank_by_number: number;
  rank_per_million: number;
}

export default defineChart({
  dataset: 'initiatives-per-million',
  title: 'Counted per resident, small prefectures lead and the provincial capitals fall far back',
  subtitle: 'Digital initiatives per million residents of 2020: the first twelve of 48 prefectures, and the capitals',
  alt: 'Ranked bars. Zhoushan leads with 18.1 initiatives per million residents, though it is only 14th by number; Chizhou follows with 16.4 and Huangshan with 13.5. Jinhua, first by number, is tenth with 7.5. The capitals come far below: Hangzhou with 3.5 is 24th, Hefei with 1.4 is 40th and Chengdu with 1.3 is 42nd.',
  note: 'Hollow bar: Neijiang’s population rests on one weak report. Huangshan’s is what remains of the provincial total. Initiatives cover eight years, population one day.',
  numbers: {
    '48': 'digital-initiatives.prefectures',
    '18.1': 'initiatives-per-million[330900].per_million',
    '14th': 'initiatives-per-million[330900].rank_by_number',
    '16.4': 'initiatives-per-million[341700].per_million',
    '13.5': 'initiatives-per-million[341000].per_million',
    tenth: 'initiatives-per-million[330700].rank_per_million',
    '7.5': 'initiatives-per-million[330700].per_million',
    '3.5': 'initiatives-per-million[330100].per_million',
    '24th': 'initiatives-per-million[330100].rank_per_million',
    '1.4': 'initiatives-per-million[340100].per_million',
    '40th': 'initiatives-per-million[340100].rank_per_million',
    '1.3': 'initiatives-per-million[510100].per_million',
    '42nd': 'initiatives-per-million[510100].rank_per_million',
    eight: 'digital-initiatives.years',
  },
  focus: 'province',
  sort: ['per_million', 'initiatives', 'population_2020'],
  rows: (rows) => rows.filter((row) => row.rank_per_million <= shown || capitals.includes(row.prefecture)),
  plot(rows, size) {
    const rates = rows as Rate[];
    const wide = size.layout === 'wide';
    const leads = (rate: Rate) => rate.rank_per_million <= 3;
    const weak = (rate: Rate) => rate.basis === 'weak';
    const isCapital = (rate: Rate) => capitals.includes(rate.prefecture);
    const hue = (rate: Rate) => (leads(rate) ? colors.finding : colors.context);
    const bars = { x: 'per_million', y: 'prefecture', insetTop: 4, insetBottom: 4 };
    const texts = byWeight(rates, leads).map(({ some, strong, fontWeight }) => [
      Plot.text(some, {
        y: 'prefecture',
        frameAnchor: 'left',
        dx: -126,
        textAnchor: 'end',
        text: (rate: Rate) => `${rate.rank_per_million}`,
        fontWeight,
        fill: colors.muted,
      }),
      Plot.text(some, {
        y: 'prefecture',
        frameAnchor: 'left',
        dx: -116,
        textAnchor: 'start',
        text: (rate: Rate) => typographic(rate.prefecture),
        fontWeight,
        fill: colors.text,
      }),
      Plot.text(some, {
        x: 'per_million',
        y: 'prefecture',
        text: (rate: Rate) => `${rate.per_million.toFixed(1)}${isCapital(rate) ? '  capital' : ''}`,
        textAnchor: 'start',
        dx: 6,
        fontWeight,
        fill: strong ? colors.finding : colors.muted,
      }),
      Plot.text(some, {
        y: 'prefecture',
        frameAnchor: 'right',
        dx: wide ? 110 : 62,
        textAnchor: 'end',
        text: (rate: Rate) => ordinal(rate.rank_by_number),
        fontWeight,
        fill: colors.text,
      }),
    ]);
    return {
      height: rates.length * 24 + 46,
      marginTop: 40,
      marginBottom: 6,
      marginLeft: 144,
      marginRight: wide ? 116 : 68,
      x: { domain: [0, rates[0]!.per_million], axis: null, insetRight: 36 },
      y: { domain: rates.map((rate) => rate.prefecture), axis: null, padding: 0 },
      marks: [
        Plot.text([wide ? 'Rank by number of initiatives' : 'By number'], {
          frameAnchor: 'top-right',
          dx: wide ? 110 : 62,
          dy: -24,
          textAnchor: 'end',
          fill: colors.muted,
        }),
        Plot.text(['Rank'], { frameAnchor: 'top-left', dx: -143, dy: -24, fill: colors.muted }),
        Plot.barX(
          rates.filter((rate) => !weak(rate)),
          { ...bars, fill: hue },
        ),
        Plot.barX(rates.filter(weak), { ...bars, fill: 'none', stroke: colors.context, strokeWidth: 1.5 }),
        ...texts,
      ],
    };
  },
});

function ordinal(n: number): string {
  const teen = n % 100 > 10 && n % 100 < 14;
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
}
