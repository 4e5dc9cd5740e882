import * as Plot from '@observablehq/plot';
import {
  type RectBlock,
  rectChannels,
  wrapText,
  defineChart,
  colors,
  type TextBlock,
  textChannels,
  pixelScales,
  placeLines,
  type Size,
} from 'plumbline/charts';

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
const gap = 6;
/** Indent of the weaknesses beside the name of their cluster, in the narrow layout. */
const beside = 140;

export default defineChart({
  dataset: 'city-clusters',
  title: 'Rivalry, which the essay wants to end, is named as a weakness of two clusters in five',
  subtitle: 'Weaknesses the essay names, by kind; one block for each cluster',
  alt: 'Blocks in four groups, one group for each kind of weakness. Still being built has three blocks: Beijing-Tianjin-Hebei, Chengdu-Chongqing and the Middle Yangtze. Rivalry or sameness, picked out in colour, has two: the Yangtze River Delta and the Middle Yangtze. The pull of the biggest cities has one, Beijing-Tianjin-Hebei, and borders inside one, the Greater Bay Area.',
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

interface Words extends TextBlock {
  strong: boolean;
  /** The rows that the label shows; undefined for headings and counts. */
  rows?: Weakness[];
}
interface Filled extends RectBlock {
  rows: Weakness[];
  strong: boolean;
}

/** Kinds by their number of clusters, largest first; equal ones in the order of the essay. */
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
  const blocks: Filled[] = [];
  const kinds: Words[] = [];
  const counts: Words[] = [];
  const names: Words[] = [];
  const items: Words[] = [];
  const left = wide ? 132 : 0;
  const step = (size.width - left + gap) / 3;
  const all = new Set(rows.map((row) => row.cluster)).size;
  /** Places lines below each other. @returns the position below the last line */
  const stack = (labels: Words[], label: Words, width: number, weight: 400 | 600) => {
    const lines = wrapText(label.text, width, (part) => size.textWidth(part, px, weight));
    labels.push(...placeLines(label, lines, line));
    return label.y + lines.length * line;
  };
  /** Places one cluster, with its weaknesses below its name, or beside it in the narrow layout. */
  const fill = (block: Filled) => {
    const { x, y, width, strong, rows: own } = block;
    const cluster = own[0]!.cluster;
    const name = { x: x + pad, y: y + pad, text: shortNames[cluster] ?? cluster, strong, rows: own };
    const indent = wide ? pad : beside;
    const below = stack(names, name, (wide ? width : beside) - 2 * pad, 600);
    let at = wide ? below + 3 : y + pad;
    for (const row of own) {
      const item = { x: x + indent, y: at, text: row.item, strong, rows: [row] };
      at = stack(items, item, width - indent - pad, 400) + 3;
    }
    block.height = Math.max(below, at - 3) + pad - 3 - y;
    blocks.push(block);
  };
  let y = 2;
  for (const { kind, clusters } of kindsOf(rows)) {
    const strong = kind === finding;
    const title = kind.charAt(0).toUpperCase() + kind.slice(1);
    const heading = wide ? wrapText(title, left - 16, (part) => size.textWidth(part, 13.5, 600)) : [title];
    kinds.push(...placeLines({ x: 0, y: y + (wide ? pad : 0), text: title, strong }, heading, 17));
    const count = { text: `${clusters.length} of ${all} clusters`, strong };
    if (wide) counts.push({ ...count, x: 0, y: y + pad + heading.length * 17 });
    else counts.push({ ...count, x: size.textWidth(title, 13.5, 600) + 10, y: y + 1 });
    const group: Filled[] = [];
    let below = y + 22;
    clusters.forEach((cluster, i) => {
      const own = rows.filter((row) => row.cluster === cluster && row.weakness_kind === kind);
      const place = wide ? { x: left + i * step, y, width: step - gap } : { x: 0, y: below, width: size.width };
      const block = { ...place, rows: own, height: 0, strong };
      fill(block);
      group.push(block);
      below = block.y + block.height + 3;
    });
    if (wide) {
      const height = Math.max(pad * 2 + heading.length * 17 + line, ...group.map((block) => block.height));
      for (const block of group) block.height = height;
      y += height + gap;
    } else y = below + 13;
  }
  const onBlock = ({ strong }: Words) => (strong ? colors.paper : colors.text);
  return {
    height: y - (wide ? 0 : 14),
    ...pixelScales,
    marks: [
      Plot.rect(blocks, {
        ...rectChannels,
        fill: (block: Filled) => (block.strong ? colors.finding : colors.faint),
      }),
      Plot.text(kinds, {
        ...textChannels,
        fill: ({ strong }: Words) => (strong ? colors.finding : colors.text),
        fontSize: 13.5,
        fontWeight: 600,
      }),
      Plot.text(counts, {
        ...textChannels,
        fill: ({ strong }: Words) => (strong ? colors.finding : colors.muted),
        fontSize: px,
      }),
      Plot.text(names, { ...textChannels, fill: onBlock, fontSize: px, fontWeight: 600 }),
      Plot.text(items, { ...textChannels, fill: onBlock, fontSize: px }),
    ],
  };
}
