import * as Plot from '@observablehq/plot';
import { colors, defineChart, halo } from 'plumbline/charts';

interface Winter {
  winter: string;
  marke_cm: number;
  kaje_cm: number;
}

const isBelow = ({ kaje_cm, marke_cm }: Winter) => kaje_cm < marke_cm;

export default defineChart({
  dataset: 'sperrwerk',
  title: 'Die Kaje sinkt: Im Oktober 2017 lag ihre Kante zum ersten Mal unter der Marke',
  subtitle: 'Oberkante der Alten Kaje und Marke des Sperrwerks, in cm über dem mittleren Tidehochwasser',
  alt: 'Eine Linie fällt von 134 cm im Oktober 2014 auf 120 cm im Oktober 2023: die Kante der Alten Kaje. Die Marke, ab der das Sperrwerk schließt, liegt bis 2018/19 bei 130 cm und seit 2019/20 bei 110 cm. In 2 Wintern, 2017/18 und 2018/19, lag die Kante unter der Marke. Zuletzt lag sie 10 cm darüber.',
  numbers: {
    134: 'sperrwerk[2014/15].kaje_cm',
    120: 'sperrwerk[2023/24].kaje_cm',
    130: 'sperrwerk[2018/19].marke_cm',
    110: 'sperrwerk[2019/20].marke_cm',
    2: 'sperrwerk.winter-unter-der-marke',
    10: 'sperrwerk.abstand-2023',
  },
  sonify: 'kaje_cm',
  plot(rows, size) {
    const wide = size.layout === 'wide';
    const winters = rows as Winter[];
    const [first, last] = [winters[0]!, winters.at(-1)!];
    const below = winters.filter(isBelow);
    const named = winters.filter((_, i) => wide || i % 2 === 0).map(({ winter }) => winter);
    /** The value at the end of a line. */
    const end = (winter: Winter, y: 'kaje_cm' | 'marke_cm', fill: string) =>
      Plot.text([winter], {
        x: 'winter',
        y,
        text: y,
        fill,
        fontSize: 16,
        fontWeight: 600,
        ...(winter === first ? { dx: -10, textAnchor: 'end' } : { dx: 10, textAnchor: 'start' }),
      });
    const remark = (text: string, winter: string, y: number, options: Plot.TextOptions) =>
      Plot.text([text], {
        x: [winter],
        y: [y],
        textAnchor: 'start',
        lineHeight: 1.25,
        fontSize: 14,
        ...halo,
        ...options,
      });
    const finding = { fill: colors.finding, fontWeight: 600 } as const;
    return {
      height: wide ? 300 : 340,
      marginTop: 12,
      marginRight: 66,
      marginBottom: 26,
      marginLeft: 40,
      x: { type: 'point', padding: 0 },
      y: { domain: [108, 135], axis: null },
      marks: [
        Plot.axisX(named, { tickSize: 0, label: null, fill: colors.muted }),
        Plot.ruleX(winters, { x: 'winter', y1: 'marke_cm', y2: 'kaje_cm', stroke: colors.rule }),
        Plot.ruleX(below, { x: 'winter', y1: 'marke_cm', y2: 'kaje_cm', stroke: colors.finding, strokeWidth: 6 }),
        Plot.line(winters, { x: 'winter', y: 'marke_cm', stroke: colors.text, strokeWidth: 1.5, curve: 'step' }),
        Plot.line(winters, { x: 'winter', y: 'kaje_cm', stroke: colors.finding, strokeWidth: 2.5 }),
        Plot.dot(winters, { x: 'winter', y: 'kaje_cm', r: 4, fill: colors.finding }),
        end(first, 'kaje_cm', colors.finding),
        end(last, 'kaje_cm', colors.finding),
        end(first, 'marke_cm', colors.text),
        end(last, 'marke_cm', colors.text),
        remark('Kante der Alten Kaje', '2019/20', last.kaje_cm + 9, finding),
        remark('Marke', first.winter, first.marke_cm, { dy: 13, fill: colors.text }),
        remark(`${below.length} Winter lang lag die\nKante unter der Marke`, below.at(-1)!.winter, 122.5, {
          textAnchor: 'end',
          dx: 6,
          ...finding,
        }),
        remark(`${last.kaje_cm - last.marke_cm} cm\nAbstand`, last.winter, (last.kaje_cm + last.marke_cm) / 2, {
          dx: 10,
          fill: colors.muted,
        }),
      ],
    };
  },
});
