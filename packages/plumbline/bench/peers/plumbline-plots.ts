/** The `plot` methods of Plumbline's charts of the corpus: the same marks as those of the other generators, in its colours. */
import type { ChartKind } from '../corpus.ts';

const bar = `  plot(rows, size) {
    const ticks = size.layout === 'wide' ? 8 : 4;
    return {
      height: 760,
      marginLeft: 130,
      marginTop: 6,
      marginBottom: 30,
      marginRight: 16,
      y: { label: null },
      marks: [
        Plot.gridX({ stroke: colors.rule, strokeOpacity: 1, ticks }),
        Plot.axisX({ label: null, tickSize: 0, fill: colors.muted, ticks }),
        Plot.axisY({ label: null, tickSize: 0, fill: colors.text }),
        Plot.ruleX([0], { stroke: colors.text }),
        Plot.barX(rows, { x: 'value', y: 'label', sort: { y: '-x' }, fill: colors.second }),
      ],
    };
  },
`;

const dot = `  plot(rows, size) {
    const owners: Record<string, string> = { Public: colors.finding, Private: colors.second, Mixed: colors.third, Unknown: colors.fourth };
    const step = size.layout === 'wide' ? 90 : 76;
    return {
      height: 400,
      marginTop: 34,
      marginLeft: 40,
      marginBottom: 30,
      marginRight: 12,
      marks: [
        Plot.gridX({ stroke: colors.rule, strokeOpacity: 1, ticks: 5 }),
        Plot.gridY({ stroke: colors.rule, strokeOpacity: 1, ticks: 6 }),
        Plot.axisX({ label: null, tickSize: 0, fill: colors.muted, ticks: 5 }),
        Plot.axisY({ label: null, tickSize: 0, fill: colors.muted, ticks: 6 }),
        Plot.dot(rows, { x: 'x', y: 'y', r: 3, stroke: (row: { group: string }) => owners[row.group], strokeWidth: 1.5 }),
        Object.entries(owners).map(([name, color], i) =>
          Plot.text([name], { frameAnchor: 'top-left', dx: i * step, dy: -26, textAnchor: 'start', fill: color, fontWeight: 600 }),
        ),
      ],
    };
  },
`;

const line = `  plot(rows, size) {
    const regions: Record<string, string> = { North: colors.finding, South: colors.second, East: colors.third, West: colors.fourth };
    const [height, top, bottom] = [340, 16, 310];
    const high = Math.max(...rows.map((row) => row.value));
    const last = Object.keys(regions).map((name) => rows.findLast((row) => row.series === name)!);
    const order = last.toSorted((a, b) => b.value - a.value);
    const middles = dodgeLabels(order.map(({ value }) => ({ at: bottom - (value / high) * (bottom - top), height: 17 })));
    const end = new Date(last[0]!.date);
    return {
      height,
      marginTop: top,
      marginBottom: height - bottom,
      marginLeft: 36,
      marginRight: 52,
      x: { type: 'utc', domain: [new Date(rows[0]!.date), end] },
      y: { domain: [0, high] },
      marks: [
        Plot.gridY({ stroke: colors.rule, strokeOpacity: 1, ticks: 6 }),
        Plot.axisY({ tickSize: 0, label: null, fill: colors.muted, ticks: 6 }),
        Plot.axisX({ label: null, stroke: colors.context, fill: colors.muted, ticks: size.layout === 'wide' ? 5 : 4 }),
        Plot.ruleY([0], { stroke: colors.context }),
        Plot.lineY(rows, {
          x: (row: { date: string }) => new Date(row.date),
          y: 'value',
          z: 'series',
          stroke: (row: { series: string }) => regions[row.series],
          strokeWidth: 1.75,
        }),
        order.map(({ series }, i) =>
          Plot.text([series as string], {
            x: [end],
            y: [high - ((middles[i]! - top) / (bottom - top)) * high],
            dx: 6,
            textAnchor: 'start',
            fill: regions[series]!,
            fontWeight: 600,
          }),
        ),
      ],
    };
  },
`;

export const plots: Record<ChartKind, string> = { line, bar, dot };
