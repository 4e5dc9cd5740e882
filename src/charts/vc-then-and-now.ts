import * as Plot from '@observablehq/plot';
import { defineChart, colors, pixelScales } from 'plumbline/charts';

interface Sector {
  period: 'then' | 'now';
  position: number;
  year: number;
  sector: string;
}

export default defineChart({
  dataset: 'venture-capital-sectors',
  title: 'None of venture capital’s top categories in China lasted the decade',
  subtitle: 'Top categories of venture capital named for China, about 2012 and 2021',
  alt: 'Two lists joined by crossing lines. Real estate, finance and internet, named for about 2012, run down to a line that says they are not named for 2021. Semiconductors, biotech and IT rise from below, where they are not named for about 2012, to the top of the list of 2021. No line stays at the top.',
  note: 'In the order in which the article names them, which it does not call a ranking. It gives no amounts, and says of the earlier list that there were others. Internet and IT may overlap.',
  numbers: { Two: 'venture-capital-sectors.periods' },
  focus: 'period',
  plot(rows, size) {
    const sectors = rows as Sector[];
    const wide = size.layout === 'wide';
    const [left, right] = wide ? [150, 560] : [92, 248];
    const gone = (s: Sector) => 172 + s.position * 12;
    const named = (s: Sector) => 18 + s.position * 34;
    const isNow = (s: Sector) => s.period === 'now';
    const [now, then] = [sectors.filter(isNow), sectors.filter((s) => !isNow(s))];
    const line = (s: Sector) =>
      isNow(s)
        ? { x1: left, y1: gone(s), x2: right, y2: named(s) }
        : { x1: left, y1: named(s), x2: right, y2: gone(s) };
    const links = {
      x1: (s: Sector) => line(s).x1,
      y1: (s: Sector) => line(s).y1,
      x2: (s: Sector) => line(s).x2,
      y2: (s: Sector) => line(s).y2,
    };
    const ends = (list: Sector[], at: 1 | 2) => ({
      data: list,
      x: (s: Sector) => line(s)[`x${at}`],
      y: (s: Sector) => line(s)[`y${at}`],
    });
    const hollow = [ends(then, 2), ends(now, 1)];
    const heads = [
      { x: left, text: `About ${then[0]!.year}`, textAnchor: 'end', dx: -12 },
      { x: right, text: `${now[0]!.year}`, textAnchor: 'start', dx: 12 },
    ] as const;
    return {
      height: 226,
      ...pixelScales,
      marks: [
        ...heads.flatMap(({ text, ...head }) => [
          Plot.text([text], { ...head, y: () => 12, x: () => head.x, text: (t) => t, fill: colors.muted }),
          Plot.text(['not named'], { ...head, y: () => 196, x: () => head.x, text: (t) => t, fill: colors.muted }),
        ]),
        Plot.link(then, { ...links, stroke: colors.context, strokeWidth: 1.5, strokeDasharray: '5 4' }),
        Plot.link(now, { ...links, stroke: colors.finding, strokeWidth: 2.5 }),
        Plot.dot(then, { ...ends(then, 1), r: 5, fill: colors.context }),
        Plot.dot(now, { ...ends(now, 2), r: 5.5, fill: colors.finding }),
        ...hollow.map(({ data, x, y }) =>
          Plot.dot(data, {
            x,
            y,
            r: 3,
            fill: colors.paper,
            stroke: data === now ? colors.finding : colors.context,
            strokeWidth: 1.5,
          }),
        ),
        Plot.text(then, {
          x: left,
          y: named,
          text: 'sector',
          textAnchor: 'end',
          dx: -12,
          fontSize: 14,
          fill: colors.text,
        }),
        Plot.text(now, {
          x: right,
          y: named,
          text: 'sector',
          textAnchor: 'start',
          dx: 12,
          fontSize: 14,
          fontWeight: 600,
          fill: colors.text,
        }),
      ],
    };
  },
});
