import * as Plot from '@observablehq/plot';
import { byWeight, colors, defineChart } from 'plumbline/charts';

type Kind = 'faehre' | 'kutter' | 'fracht';
type Winter = { winter: string } & Record<Kind, number>;
interface Bar extends Winter {
  kind: Kind;
  trips: number;
  isSince: boolean;
}

/** Ships that wait at the closed gate, the most affected first. */
const kinds: Record<Kind, string> = { faehre: 'Fähre', kutter: 'Kutter', fracht: 'Frachtschiffe' };
const isFinding = ({ kind, isSince }: Bar) => kind === 'faehre' && isSince;

export default defineChart({
  dataset: 'sperrwerk',
  title: 'Die Fähre trifft es am stärksten: 151 Abfahrten in 5 Wintern fielen aus, davor waren es 51',
  subtitle: 'Fahrten, die ausfielen, weil das Sperrwerk zu war, nach Wintern',
  alt: 'Säulen für jeden der 10 Winter, nebeneinander für Fähre, Kutter und Frachtschiffe. Bei der Fähre sind es bis 2018/19 zusammen 51 Abfahrten, seit 2019/20 sind es 151, die meisten im Winter 2021/22. Kutter: 100 und 144 Ausfahrten. Frachtschiffe: 42 und 62 Anläufe.',
  numbers: {
    151: 'sperrwerk.faehre-seither',
    5: 'sperrwerk.winter-je-haelfte',
    51: 'sperrwerk.faehre-davor',
    10: 'sperrwerk.winter',
    100: 'sperrwerk.kutter-davor',
    144: 'sperrwerk.kutter-seither',
    42: 'sperrwerk.fracht-davor',
    62: 'sperrwerk.fracht-seither',
  },
  plot(rows, size) {
    const wide = size.layout === 'wide';
    const winters = rows as Winter[];
    const bars: Bar[] = (Object.keys(kinds) as Kind[]).flatMap((kind) =>
      winters.map((row) => ({ ...row, kind, trips: row[kind], isSince: row.winter >= '2019/20' })),
    );
    const sides = [...Map.groupBy(bars, ({ kind, isSince }) => `${kind} ${isSince}`).values()].map((rows) => ({
      ...rows[2]!,
      rows,
      sum: rows.reduce((sum, { trips }) => sum + trips, 0),
    }));
    const names = winters.map(({ winter }) => winter);
    const facet = { [wide ? 'fx' : 'fy']: 'kind' };
    const kindScale = { axis: null, domain: Object.keys(kinds) } as const;
    const fill = (bar: Bar) => (isFinding(bar) ? colors.finding : colors.context);
    const below = { ...facet, x: 'winter', y: 0 } as const;
    return {
      height: wide ? 252 : 470,
      margin: 0,
      marginTop: 36,
      marginBottom: 44,
      x: { axis: null, padding: 0.12, domain: [...names.slice(0, 5), '', ...names.slice(5)] },
      y: { domain: [0, Math.max(...bars.map(({ trips }) => trips))], axis: null },
      fx: { ...kindScale, padding: 0.08 },
      fy: { ...kindScale, padding: 0.5 },
      marks: [
        Plot.barY(bars, { ...facet, x: 'winter', y: 'trips', fill }),
        Plot.text(bars, { ...facet, x: 'winter', y: 'trips', text: 'trips', dy: -9, fontSize: 12, fill: colors.muted }),
        Plot.ruleY([0], { stroke: colors.context }),
        byWeight(sides, isFinding).map(({ some, strong }) =>
          Plot.text(some, {
            ...below,
            text: 'sum',
            dy: 14,
            fontSize: 16,
            fontWeight: 600,
            fill: strong ? colors.finding : colors.text,
          }),
        ),
        Plot.text(sides, {
          ...below,
          text: ({ isSince }: Bar) => (isSince ? 'seit 2019/20' : 'bis 2018/19'),
          dy: 32,
          fill: colors.muted,
        }),
        Plot.text(Object.entries(kinds), {
          [wide ? 'fx' : 'fy']: ([kind]: string[]) => kind,
          text: ([, name]: string[]) => name,
          frameAnchor: 'top-left',
          dy: wide ? -34 : -26,
          fontSize: 16,
          fontWeight: 600,
          fill: colors.text,
        }),
      ],
    };
  },
});
