import * as Plot from '@observablehq/plot';
import { defineChart, type Size } from '../model/chart.ts';
import { ink } from '../draw/ink.ts';
import { breakLines } from '../draw/lines.ts';

interface Weakness {
  cluster: string;
  item: string;
  weakness_kind: string;
}

const finding = 'rivalry or sameness';
const shortNames: Record<string, string> = { 'Guangdong-Hong Kong-Macao Greater Bay Area': 'Greater Bay Area' };
const px = 12.5;
const line = 15;
const pad = 10;

export default defineChart({
  dataset: 'city-clusters',
  title: 'Rivalry, which the essay wants to end, is named as a weakness of two clusters in five',
  subtitle: 'Weaknesses the essay names, by kind; one block for each cluster',
  alt: 'Blocks in four rows, one row for each kind of weakness. Still being built has three blocks: Beijing-Tianjin-Hebei, Chengdu-Chongqing and the Middle Yangtze. Rivalry or sameness, picked out in colour, has two: the Yangtze River Delta and the Middle Yangtze. The pull of the biggest cities has one, Beijing-Tianjin-Hebei, and borders inside one, the Greater Bay Area.',
  note: 'The grouping and the wording are ours. For China as a whole the essay names rivalry first among the faults.',
  numbers: {
    two: 'city-clusters.clusters-with-rivalry',
    five: 'city-clusters.clusters',
    four: 'city-clusters.kinds-of-weakness',
    three: 'city-clusters.clusters-being-built',
  },
  focus: 'cluster',
  rows: (rows) => rows.filter((row) => row.aspect === 'weakness'),
  plot: (rows, size) => draw(rows as Weakness[], size),
});

interface Label {
  x: number;
  y: number;
  text: string;
  strong: boolean;
  /** What the label stands for; of headings and counts nothing. */
  rows?: Weakness[];
}
interface Block {
  rows: Weakness[];
  x: number;
  y: number;
  width: number;
  height: number;
  strong: boolean;
}

/** Kinds from the most clusters to the fewest; equal ones in the order of the essay. */
function kindsOf(rows: Weakness[]): { kind: string; clusters: string[] }[] {
  const kinds = [...new Set(rows.map((row) => row.weakness_kind))];
  return kinds
    .map((kind) => ({
      kind,
      clusters: [...new Set(rows.filter((row) => row.weakness_kind === kind).map((row) => row.cluster))],
    }))
    .sort((a, b) => b.clusters.length - a.clusters.length);
}

function draw(rows: Weakness[], size: Size): Plot.PlotOptions {
  const wide = size.layout === 'wide';
  const blocks: Block[] = [];
  const kinds: Label[] = [];
  const counts: Label[] = [];
  const names: Label[] = [];
  const items: Label[] = [];
  const left = wide ? 132 : 0;
  const step = (size.width - left + 6) / 3;
  const inside = step - 6 - 2 * pad;
  const all = new Set(rows.map((row) => row.cluster)).size;
  const linesOf = (text: string, weight: 400 | 600 = 400) =>
    breakLines(text, inside, (part) => size.textWidth(part, px, weight));
  let y = 2;
  for (const { kind, clusters } of kindsOf(rows)) {
    const strong = kind === finding;
    const title = kind.charAt(0).toUpperCase() + kind.slice(1);
    const heading = wide ? breakLines(title, left - 16, (part) => size.textWidth(part, 13.5, 600)) : [title];
    const top = wide ? y : y + 22;
    heading.forEach((text, n) => kinds.push({ x: 0, y: y + (wide ? pad : 0) + n * 17, text, strong }));
    const count = { text: `${clusters.length} of ${all} clusters`, strong };
    if (wide) counts.push({ ...count, x: 0, y: y + pad + heading.length * 17 });
    else counts.push({ ...count, x: size.textWidth(title, 13.5, 600) + 10, y: y + 1 });
    let height = wide ? pad * 2 + heading.length * 17 + line : 0;
    const placed = clusters.map((cluster, i) => {
      const x = left + i * step;
      const own = rows.filter((row) => row.cluster === cluster && row.weakness_kind === kind);
      let at = top + pad;
      for (const text of linesOf(shortNames[cluster] ?? cluster, 600)) {
        names.push({ x: x + pad, y: at, text, strong, rows: own });
        at += line;
      }
      for (const row of own) {
        at += 3;
        for (const text of linesOf(row.item)) {
          items.push({ x: x + pad, y: at, text, strong, rows: [row] });
          at += line;
        }
      }
      height = Math.max(height, at + pad - 3 - top);
      return { x, rows: own };
    });
    for (const one of placed) blocks.push({ ...one, y: top, width: step - 6, height, strong });
    y = top + height + (wide ? 6 : 18);
  }
  const text = { x: 'x', y: 'y', text: 'text', textAnchor: 'start', lineAnchor: 'top' } as const;
  const onBlock = ({ strong }: Label) => (strong ? ink.paper : ink.text);
  return {
    height: y,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.rect(blocks, {
        x1: 'x',
        x2: (block: Block) => block.x + block.width,
        y1: 'y',
        y2: (block: Block) => block.y + block.height,
        fill: (block: Block) => (block.strong ? ink.finding : ink.faint),
      }),
      Plot.text(kinds, {
        ...text,
        fill: ({ strong }: Label) => (strong ? ink.finding : ink.text),
        fontSize: 13.5,
        fontWeight: 600,
      }),
      Plot.text(counts, { ...text, fill: ({ strong }: Label) => (strong ? ink.finding : ink.muted), fontSize: px }),
      Plot.text(names, { ...text, fill: onBlock, fontSize: px, fontWeight: 600 }),
      Plot.text(items, { ...text, fill: onBlock, fontSize: px }),
    ],
  };
}
