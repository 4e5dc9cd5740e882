import * as Plot from '@observablehq/plot';
import { colors, defineChart, halo } from 'plumbline/charts';
import { isIn, newMark, oldMark, subtitle, views, type Flood } from './fluten/views.ts';

const day = (iso: string) => new Date(iso);
/** The first and the last day of the chart, and the day on which the mark was lowered. */
const [first, last, change] = [day('2014-08-20'), day('2024-06-01'), day('2019-07-01')];

export default defineChart({
  dataset: 'fluten-und-kaje',
  title: 'Hohe Fluten sind kaum häufiger geworden; geschlossen wird jetzt auch bei niedrigeren',
  subtitle,
  alt: 'Ein Punkt für jede der 54 Fluten, nach Tag und Höhe. Eine Linie zeigt die Marke: bis 2019 bei 130 cm, danach bei 110 cm. Hohle Punkte unter der alten Marke sind 14 Fluten, bei denen das Sperrwerk offen blieb; 17 hervorgehobene liegen ebenso hoch, waren aber nach der neuen Marke Anlass zu schließen. Die höchste Flut stand im Januar 2017 bei 162 cm.',
  numbers: {
    54: 'sturmfluten.alle',
    130: 'sperrwerk[2018/19].marke_cm',
    110: 'sperrwerk[2019/20].marke_cm',
    14: 'sturmfluten.mittlere-davor',
    17: 'sturmfluten.mittlere-seither',
    162: 'sturmfluten[2017-01-13].hoehe_cm',
  },
  focus: 'anlass',
  views,
  plot(rows, size) {
    const { layout, view } = size;
    const wide = layout === 'wide';
    const floods = rows as Flood[];
    const isLit = isIn[view ?? ''] ?? (() => true);
    const colour = ({ anlass }: Flood) => (anlass === 'nur neue Marke' ? colors.finding : colors.text);
    const place = { x: ({ tag }: Flood) => day(tag), y: 'hoehe_cm' } as const;
    const winters = [...new Map(floods.map(({ winter, kaje_cm }) => [winter, kaje_cm]))].map(([winter, edge]) => {
      const year = Number(winter.slice(0, 4));
      const [from, middle, to] = [day(`${year}-10-01`), day(`${year + 1}-01-10`), day(`${year + 1}-04-20`)];
      return { winter, edge, from, middle, to };
    });
    const named = winters.filter((_, i) => wide || i % 2 === 0);
    const count = (isAfter: boolean, isCounted: (flood: Flood) => boolean) =>
      floods.filter((flood) => day(flood.tag) > change === isAfter && isCounted(flood)).length;
    const isHigh = isIn['hohe']!;
    const isLow = isIn['mittlere']!;
    /** Text in a corner, in some views. */
    const remark = (
      among: (string | undefined)[],
      words: string,
      x: Date,
      y: number,
      options: Plot.TextOptions = {},
    ) =>
      among.includes(view)
        ? Plot.text([words], {
            x: [x],
            y: [y],
            textAnchor: x === first ? 'start' : 'end',
            fontSize: 14,
            ...halo,
            ...options,
          })
        : null;
    const finding = { fill: colors.finding, fontWeight: 600 } as const;
    return {
      height: wide ? 400 : 420,
      marginTop: 4,
      marginRight: 4,
      marginBottom: 24,
      marginLeft: 32,
      x: { type: 'utc', domain: [first, last] },
      y: { domain: [103, 170] },
      r: { type: 'identity' },
      marks: [
        Plot.axisY([newMark, oldMark, 150], { tickSize: 0, label: null, fill: colors.muted }),
        Plot.axisX(
          named.map(({ middle }) => middle),
          { tickSize: 0, label: null, fill: colors.muted, text: named.map(({ winter }) => winter) },
        ),
        view === 'ueber-der-kante'
          ? Plot.link(winters, { x1: 'from', x2: 'to', y1: 'edge', y2: 'edge', stroke: colors.context, strokeWidth: 3 })
          : null,
        Plot.line([first, change, change, last], {
          x: (date: Date) => date,
          y: [oldMark, oldMark, newMark, newMark],
          stroke: colors.text,
          strokeWidth: 1.5,
        }),
        Plot.dot(
          floods.filter((flood) => !isLit(flood)),
          { ...place, r: 1.75, fill: colors.context },
        ),
        Plot.dot(floods.filter(isLit), {
          ...place,
          r: wide ? 4.5 : 4,
          fill: (flood: Flood) => (flood.anlass === 'blieb offen' ? colors.paper : colour(flood)),
          stroke: colour,
          strokeWidth: 1.5,
        }),
        Plot.text(['Marke'], {
          x: [change],
          y: [oldMark],
          dx: -8,
          dy: -11,
          textAnchor: 'end',
          fill: colors.text,
          ...halo,
        }),
        remark([undefined, 'hohe'], `${count(false, isHigh)} ab ${oldMark} cm`, first, 168, { fill: colors.text }),
        remark([undefined, 'hohe'], `${count(true, isHigh)} ab ${oldMark} cm`, last, 168, { fill: colors.text }),
        remark([undefined, 'mittlere'], `${count(false, isLow)} darunter: Tor offen`, first, 105.5, {
          fill: colors.text,
        }),
        remark([undefined, 'mittlere'], `${count(true, isLow)} darunter: Tor zu`, last, 105.5, finding),
        remark(['ueber-der-kante'], 'Kante der Alten Kaje', first, 137, { fill: colors.muted }),
        remark(['ueber-der-kante'], `${count(true, isLit)} auf der Kante oder darüber`, last, 105.5, finding),
      ],
    };
  },
});
