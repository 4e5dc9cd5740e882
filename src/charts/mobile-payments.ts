import * as Plot from '@observablehq/plot';
import { defineChart, colors } from 'plumbline/charts';

interface Payment {
  country: string;
  value_usd_bn: number;
  standing: 'stated' | 'derived';
}

export default defineChart({
  dataset: 'mobile-payments',
  title: 'By the article’s count China paid eleven times as much by phone as the United States in 2016',
  subtitle: 'Value of mobile payments, US$ billion, 2016',
  alt: 'Two bars on one scale. China’s mobile payments of 2016 reach 790 billion US dollars. The bar for the United States, a dashed outline because its length is worked out from the article’s multiple of 11, reaches about 72 billion. Cuts divide China’s bar into eleven lengths of the American one.',
  note: 'The article names no counter. Its figures match those of the McKinsey Global Institute, which counted individuals’ consumption and gives 74 billion for the United States. Counting all third-party payments, others had China 49 times ahead.',
  numbers: {
    'eleven times': 'zhongguancun-figures[payments-ratio].value',
    Two: 'mobile-payments.countries',
    '790 billion US dollars': 'mobile-payments[article/China].value_usd_bn',
    11: 'zhongguancun-figures[payments-ratio].value',
    'about 72 billion': 'mobile-payments[article/United States].value_usd_bn',
    eleven: 'zhongguancun-figures[payments-ratio].value',
    '74 billion': 'mobile-payments-elsewhere[consumption/United States].value_usd_bn',
    '49 times': 'mobile-payments.third-party-multiple',
  },
  rows: (rows) => rows.filter((row) => row.count === 'article'),
  plot(rows, size) {
    const payments = rows as Payment[];
    const [china, america] = ['China', 'United States'].map((country) =>
      payments.find((p) => p.country === country)!,
    ) as [Payment, Payment];
    const wide = size.layout === 'wide';
    const [bar, step] = wide ? [54, 98] : [46, 92];
    const top = (p: Payment) => (p === china ? 26 : 26 + step);
    const cuts = Array.from(
      { length: Math.round(china.value_usd_bn / america.value_usd_bn) - 1 },
      (_, i) => (i + 1) * america.value_usd_bn,
    );
    const title = {
      x: () => 0,
      y: (p: Payment) => top(p) - 11,
      text: 'country',
      textAnchor: 'start',
      fill: colors.text,
      fontWeight: 600,
    } as const;
    const length = { x1: () => 0, x2: 'value_usd_bn', y1: top, y2: (p: Payment) => top(p) + bar } as const;
    const inside = { y: (p: Payment) => top(p) + bar / 2, textAnchor: 'start', fontSize: wide ? 16 : 14 } as const;
    return {
      height: top(america) + bar + 4,
      margin: 0,
      marginLeft: 1,
      marginRight: 1,
      x: { domain: [0, china.value_usd_bn], axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        Plot.text(payments, title),
        Plot.text([china], {
          ...title,
          x: 'value_usd_bn',
          textAnchor: 'end',
          text: () => `${cuts.length + 1} lengths of the bar below`,
          fill: colors.muted,
          fontWeight: 400,
        }),
        Plot.rect([china], { ...length, fill: colors.finding }),
        Plot.ruleX(cuts, { y1: top(china), y2: top(china) + bar, stroke: colors.paper, strokeWidth: 1 }),
        Plot.rect([america], { ...length, stroke: colors.text, strokeDasharray: '3 3', strokeWidth: 1.25 }),
        Plot.text([china], {
          ...inside,
          x: 'value_usd_bn',
          textAnchor: 'end',
          dx: wide ? -8 : -4,
          text: 'value_usd_bn',
          fill: colors.paper,
          fontWeight: 600,
        }),
        Plot.text([america], {
          ...inside,
          x: 'value_usd_bn',
          dx: 10,
          text: (p: Payment) => `about ${Math.round(p.value_usd_bn)}`,
          fill: colors.text,
          fontWeight: 600,
        }),
        Plot.text([america], {
          ...inside,
          fontSize: 13,
          x: 'value_usd_bn',
          dx: wide ? 84 : 74,
          text: () => `not stated: ${china.value_usd_bn} divided by ${cuts.length + 1}`,
          fill: colors.muted,
        }),
      ],
    };
  },
});
