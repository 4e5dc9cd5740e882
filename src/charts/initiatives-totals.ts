import * as Plot from '@observablehq/plot';
import { defineChart, colors } from 'plumbline/charts';

interface Total {
  province: string;
  stated: number;
  listed: number;
  unaccounted: number;
  prefectures: number;
}

export default defineChart({
  dataset: 'initiatives-totals',
  title: 'Nineteen of Zhejiang’s 365 digital initiatives belong to no prefecture on the list',
  subtitle: 'Digital initiatives stated for the province and added up over its listed prefectures',
  alt: 'Three bars, one for each province, as long as the total the chapter states. In Sichuan the 21 prefectures listed fill all of 222, in Anhui sixteen fill all of 205. In Zhejiang the eleven prefectures fill 346 of 365; a dashed, empty end of 19 remains.',
  note: 'All eleven prefectures of Zhejiang are on the list. The chapter does not say where the other initiatives are.',
  numbers: {
    Nineteen: 'initiatives-totals[Zhejiang].unaccounted',
    '365': 'initiatives-totals[Zhejiang].stated',
    Three: 'digital-initiatives.provinces',
    '21': 'initiatives-totals[Sichuan].prefectures',
    '222': 'initiatives-totals[Sichuan].stated, initiatives-totals[Sichuan].listed',
    sixteen: 'initiatives-totals[Anhui].prefectures',
    '205': 'initiatives-totals[Anhui].stated, initiatives-totals[Anhui].listed',
    eleven: 'initiatives-totals[Zhejiang].prefectures',
    '346': 'initiatives-totals[Zhejiang].listed',
    '19': 'initiatives-totals[Zhejiang].unaccounted',
  },
  sort: ['stated', 'prefectures'],
  plot(rows, size) {
    const totals = rows as Total[];
    const wide = size.layout === 'wide';
    const gap = totals.filter((total) => total.unaccounted > 0);
    const names = totals.map((total) => total.province);
    const longest = Math.max(...totals.map((total) => total.stated));
    const bar = wide ? { insetTop: 18, insetBottom: 18 } : { insetTop: 28, insetBottom: 28 };
    const sums = (total: Total) =>
      `${total.stated} stated, ${total.listed} listed${wide ? ` for ${total.prefectures} prefectures` : ''}`;
    return {
      height: wide ? 196 : 268,
      marginTop: 2,
      marginBottom: 2,
      marginLeft: wide ? 84 : 1,
      marginRight: wide ? 246 : 1,
      x: { domain: [0, longest], axis: null },
      y: { domain: names, axis: null, padding: 0 },
      marks: [
        Plot.barX(totals, { x: 'listed', y: 'province', fill: colors.context, ...bar }),
        Plot.barX(gap, {
          x1: 'listed',
          x2: 'stated',
          y: 'province',
          fill: 'none',
          stroke: colors.finding,
          strokeWidth: 1.5,
          strokeDasharray: '3 2.5',
          ...bar,
          insetLeft: 2,
        }),
        Plot.text(
          totals,
          wide
            ? { x: 0, y: 'province', text: 'province', textAnchor: 'end', dx: -10, fontWeight: 600, fill: colors.text }
            : {
                x: 0,
                y: 'province',
                text: 'province',
                textAnchor: 'start',
                dy: -26,
                fontWeight: 600,
                fill: colors.text,
              },
        ),
        ...totals.map((total) =>
          Plot.text(
            [total],
            wide
              ? {
                  x: 'stated',
                  y: 'province',
                  text: sums,
                  textAnchor: 'start',
                  dx: 8,
                  dy: total.unaccounted ? 9 : 0,
                  fill: colors.muted,
                }
              : { x: longest, y: 'province', text: sums, textAnchor: 'end', dy: -26, fill: colors.muted },
          ),
        ),
        Plot.text(gap, {
          x: 'stated',
          y: 'province',
          text: (total: Total) => `${total.unaccounted} not accounted for`,
          fontWeight: 600,
          fill: colors.finding,
          ...(wide ? { textAnchor: 'start', dx: 8, dy: -9 } : { textAnchor: 'end', dy: 26 }),
        }),
      ],
    };
  },
});
