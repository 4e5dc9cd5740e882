import * as Plot from '@observablehq/plot';
import { colors, defineChart } from 'plumbline/charts';

interface Flood {
  winter: string;
  anlass: 'alte Marke' | 'nur neue Marke';
}
interface Stack {
  winter: string;
  rows: Flood[];
}

/** The first winter with the lower mark. */
const change = '2019/20';
const isNew = (flood: Flood) => flood.anlass === 'nur neue Marke';

export default defineChart({
  dataset: 'fluten-und-kaje',
  title: 'Von 29 Schließungen seit 2019 hätte es 17 nach der alten Marke nicht gegeben',
  subtitle: 'Sturmfluten, bei denen das Sperrwerk zu war, nach Wintern; jedes Kästchen ist eine Flut',
  alt: 'Für jeden der 10 Winter ein Stapel von Kästchen, eines je Flut bei geschlossenem Sperrwerk. In den 5 Wintern bis 2018/19 sind es zusammen 11, in den 5 Wintern seither 29. Davon erreichten 12 auch die alte Marke von 130 cm; die übrigen 17 sind hervorgehoben, sie erreichten nur die neue von 110 cm. Die höchsten Stapel haben 2019/20 und 2021/22.',
  numbers: {
    29: 'sturmfluten.alle-seither',
    17: 'sturmfluten.mittlere-seither',
    10: 'sperrwerk.winter',
    5: 'sperrwerk.winter-je-haelfte',
    11: 'sturmfluten.hohe-davor',
    12: 'sturmfluten.hohe-seither',
    130: 'sperrwerk[2018/19].marke_cm',
    110: 'sperrwerk[2019/20].marke_cm',
  },
  rows: (rows) =>
    rows
      .filter((row) => row.anlass !== 'blieb offen')
      .sort((a, b) => (a.winter + a.anlass < b.winter + b.anlass ? -1 : 1)),
  plot(rows, size) {
    const floods = rows as Flood[];
    const stacks: Stack[] = [...Map.groupBy(floods, ({ winter }) => winter)].map(([winter, rows]) => ({
      winter,
      rows,
    }));
    const since = floods.filter(({ winter }) => winter >= change);
    const recent = since.filter(isNew).length;
    const words = {
      change: 'Marke gesenkt',
      recent: `${recent} nur nach der neuen Marke`,
      old: `${since.length - recent} auch nach der alten`,
    };
    const one = () => 1;
    const boxes = { fill: (flood: Flood) => (isNew(flood) ? colors.finding : colors.context), inset: 1 };
    const count = ({ rows }: Stack) => rows.length;
    const totals = {
      text: (stack: Stack) => `${count(stack)}`,
      fontWeight: 600,
      fontSize: 15,
      fill: colors.text,
    } as const;
    const axis = { tickSize: 0, label: null, fill: colors.muted, fontSize: 13 } as const;
    if (size.layout === 'wide') {
      const remark = (text: string, y: number, options: Plot.TextOptions) =>
        Plot.text([text], { x: [change], y: [y], dx: -46, textAnchor: 'end', fontSize: 15, ...options });
      return {
        height: 300,
        margin: 0,
        marginTop: 26,
        marginBottom: 26,
        x: { padding: 0.12 },
        y: { domain: [0, 8], axis: null },
        marks: [
          Plot.ruleX([change], { dx: -36, y1: 0, y2: 8.5, stroke: colors.context, strokeDasharray: '2 3' }),
          Plot.barY(floods, { x: 'winter', y: one, ...boxes }),
          Plot.text(stacks, { x: 'winter', y: count, dy: -12, ...totals }),
          remark(words.change, 8.2, { fill: colors.muted }),
          remark(words.recent, 6, { fill: colors.finding, fontWeight: 600 }),
          remark(words.old, 5.2, { fill: colors.text }),
          Plot.axisX(axis),
        ],
      };
    }
    const remark = (text: string, winter: string, options: Plot.TextOptions) =>
      Plot.text([text], { y: [winter], x: [8], dx: 26, textAnchor: 'end', fontSize: 15, ...options });
    return {
      height: stacks.length * 30,
      margin: 0,
      marginLeft: 58,
      marginRight: 26,
      x: { domain: [0, 8], axis: null },
      y: { padding: 0.12 },
      marks: [
        Plot.ruleY([change], {
          dy: -15,
          x1: 0,
          x2: 8,
          insetLeft: -58,
          insetRight: -26,
          stroke: colors.context,
          strokeDasharray: '2 3',
        }),
        Plot.barX(floods, { y: 'winter', x: one, ...boxes }),
        Plot.text(stacks, { y: 'winter', x: count, dx: 7, textAnchor: 'start', ...totals }),
        remark(words.recent, '2015/16', { fill: colors.finding, fontWeight: 600 }),
        remark(words.old, '2016/17', { fill: colors.text }),
        remark(words.change, '2018/19', { fill: colors.muted }),
        Plot.axisY({ ...axis, textAnchor: 'start', dx: -49 }),
      ],
    };
  },
});
