import * as Plot from '@observablehq/plot';
import { wrapText, byWeight, defineChart, colors, pixelScales, typographic } from 'plumbline/charts';

interface Industry {
  row: number;
  prefecture: string;
  block: string;
  kind: 'cluster' | 'sector';
  item: string;
}

interface Prefecture {
  name: string;
  rows: Industry[];
}

/** Short names of sectors that are too long for their column. */
const short: Record<string, string> = {
  'Smart technology and appliances': 'Smart technology',
  'Digital culture and creative industry': 'Digital and creative culture',
  'Green food': 'green food',
};
const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

const sectorsIn = (industries: Industry[], block: string) =>
  industries.filter((one) => one.kind === 'sector' && one.block === block);

/** Text of a block in the last column of the table: the names of its sectors, or their number if there are more than three. */
function sectorsOf(industries: Industry[], block: string): string {
  const items = [...new Set(sectorsIn(industries, block).map(({ item }) => item))];
  if (items.length > 3) return `${numbers[items.length] ?? items.length} ${block.toLowerCase()}`;
  return items.map((item) => short[item] ?? item).join(', ');
}

export default defineChart({
  dataset: 'anhui-emerging-industries',
  title: 'Anhui’s plan gives each prefecture clusters of its own; only one kind is named twice',
  subtitle:
    'Industry clusters of the sixteen prefectures in Anhui’s plan for 2021–2025, by the wider sector they share',
  alt: 'A list in five bands, one for each wider sector. Hefei and Wuhu have four clusters each, Ma’anshan and Huaibei two, the other twelve prefectures one. Of 24 clusters only new energy vehicles appear twice, at Hefei and at Wuhu. Seven prefectures share smart technology, AI and green food, four share new materials, and pairs share health and machine parts.',
  note: 'In the chapter’s Table 9.3 an entry of the last column stands beside several rows; the bands are our reading of it. “Bronze” is as printed and probably means copper.',
  numbers: {
    twice: 'anhui-emerging-industries.new-energy-vehicles',
    sixteen: 'anhui-emerging-industries.prefectures',
    five: 'anhui-emerging-industries.blocks',
    four: 'anhui-emerging-industries.hefei-clusters, anhui-emerging-industries.wuhu-clusters, anhui-emerging-industries.new-materials-prefectures',
    two: 'anhui-emerging-industries.maanshan-clusters, anhui-emerging-industries.huaibei-clusters',
    twelve: 'anhui-emerging-industries.prefectures-with-one',
    '24': 'anhui-emerging-industries.clusters',
    Seven: 'anhui-emerging-industries.smart-technology-prefectures',
  },
  focus: 'prefecture',
  plot(rows, size) {
    const industries = rows as Industry[];
    const clusters = industries.filter((one) => one.kind === 'cluster');
    const wide = size.layout === 'wide';
    const step = 22;
    const head = wide ? 14 : 38;
    const blocks = [...new Set(clusters.map((cluster) => cluster.block))];
    // Bands are stacked. In the narrow layout each has its sector as a heading.
    const lineOf = new Map(
      clusters.map((cluster, i) => [cluster, i * step + (blocks.indexOf(cluster.block) + 1) * head + step / 2]),
    );
    const y = (cluster: Industry) => lineOf.get(cluster)!;
    const height = clusters.length * step + blocks.length * head + 8;
    const first = [...Map.groupBy(clusters, ({ prefecture }) => prefecture)].map(([name, rows]) => ({ name, rows }));
    const opening = clusters.filter((cluster, i) => cluster.block !== clusters[i - 1]?.block);
    const at = wide ? { prefecture: 210, dot: 330, item: 342 } : { prefecture: 0, dot: 116, item: 128 };
    const isShared = (cluster: Industry) => clusters.some((other) => other !== cluster && other.item === cluster.item);
    const lines = (cluster: Industry) => {
      const words = sectorsOf(industries, cluster.block);
      return wide ? wrapText(words, at.prefecture - 30, (part) => size.textWidth(part)) : [words];
    };
    return {
      height,
      ...pixelScales,
      marks: [
        Plot.ruleY(
          opening.map((cluster) => y(cluster) - step / 2 - (wide ? head / 2 : head - 8)),
          {
            x1: 0,
            x2: size.width,
            stroke: colors.rule,
            strokeWidth: 0.75,
          },
        ),
        ...opening.flatMap((cluster) =>
          lines(cluster).map((words, i) =>
            Plot.text([{ words, rows: sectorsIn(industries, cluster.block) }], {
              x: 0,
              y: y(cluster) + (wide ? i * 17 : 2 - step),
              text: 'words',
              textAnchor: 'start',
              fill: colors.muted,
            }),
          ),
        ),
        Plot.text(first, {
          x: at.prefecture,
          y: ({ rows: [cluster] }: Prefecture) => y(cluster!),
          text: ({ name }: Prefecture) => typographic(name),
          textAnchor: 'start',
          fontWeight: 600,
          fill: colors.text,
        }),
        Plot.dot(clusters, {
          x: at.dot,
          y,
          r: 3.5,
          fill: (cluster: Industry) => (isShared(cluster) ? colors.finding : colors.context),
        }),
        ...bracket(clusters.filter(isShared), y, wide),
        ...byWeight(clusters, isShared).map(({ some, strong, fontWeight }) =>
          Plot.text(some, {
            x: at.item,
            y,
            text: 'item',
            textAnchor: 'start',
            fontWeight,
            fill: strong ? colors.finding : colors.text,
          }),
        ),
      ],
    };
  },
});

/** Joins the names of the two prefectures that share a cluster. */
function bracket(clusters: Industry[], y: (cluster: Industry) => number, wide: boolean): Plot.Markish[] {
  if (new Set(clusters.map(({ item }) => item)).size !== 1) return [];
  const x = wide ? 566 : 346;
  const ends = [y(clusters[0]!), y(clusters.at(-1)!)];
  const [top, bottom] = ends;
  return [
    Plot.link([x], { x1: x, x2: x, y1: top!, y2: bottom!, stroke: colors.finding }),
    Plot.link(ends, { x1: x - 88, x2: x, y1: (y) => y, y2: (y) => y, stroke: colors.finding }),
    wide
      ? Plot.text(['the only cluster', 'named twice'], {
          x,
          dx: 8,
          y: (_, i) => (top! + bottom!) / 2 + (i - 0.5) * 17,
          text: (words) => words,
          textAnchor: 'start',
          fill: colors.finding,
        })
      : null,
  ];
}
