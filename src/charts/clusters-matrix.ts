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

interface Item {
  cluster: string;
  aspect: string;
  item_no: number;
  item: string;
}

/** Aspects with names, which can be missing, and aspects that the essay describes in words for every cluster. */
const named = ['core city', 'lead firm', 'platform'];
const worded = ['strength', 'weakness'];
const headings: Record<string, string> = {
  'core city': 'Core cities',
  'lead firm': 'Lead firms',
  platform: 'Shared platforms',
  strength: 'Strength named first',
  weakness: 'Weakness named first',
};
const shortNames: Record<string, string> = { 'Guangdong-Hong Kong-Macao Greater Bay Area': 'Greater Bay Area' };
const px = 12.5;
const line = 15;
const gap = 4;

export default defineChart({
  dataset: 'city-clusters',
  title: 'No cluster is given all three: core cities, lead firms and shared platforms',
  subtitle: 'What the essay of December 2022 names for each of five city clusters, and where it names nothing',
  alt: 'A table of five city clusters. The Yangtze River Delta has five core cities and three lead firms but no shared platform; the Greater Bay Area five lead firms and three platforms but no core city; Beijing-Tianjin-Hebei and Chengdu-Chongqing have core cities and platforms but no lead firm; the Middle Yangtze has three core cities and neither firms nor platforms. Six of the fifteen cells are marked as naming nothing. Every cluster has a strength and a weakness.',
  note: 'Names shortened; strengths and weaknesses in our own words. Chengdu-Chongqing also has eight industrial alliances, which the essay counts but does not name. Ali is Alibaba.',
  numbers: {
    five: 'city-clusters.clusters, city-clusters.core-cities-yangtze-delta, city-clusters.lead-firms-bay-area',
    three:
      'city-clusters.lead-firms-yangtze-delta, city-clusters.platforms-bay-area, city-clusters.core-cities-middle-yangtze',
    Six: 'city-clusters.blank-cells',
    fifteen: 'city-clusters.cells',
    eight: 'essay-figures[industrial-alliances].value',
  },
  focus: 'aspect',
  rows: (rows) =>
    rows.filter((row) => named.includes(row.aspect) || (worded.includes(row.aspect) && row.item_no === 1)),
  plot: (rows, size) => (size.layout === 'wide' ? columns(rows as Item[], size) : blocks(rows as Item[], size)),
});

interface Name extends TextBlock {
  row: Item;
}
/** Texts and shapes with their positions, in pixels of the drawing. */
interface Placed {
  names: Name[];
  clusters: TextBlock[];
  headings: TextBlock[];
  blanks: RectBlock[];
  rules: number[];
}

const clustersOf = (items: Item[]) => [...new Set(items.map(({ cluster }) => cluster))];
const shortNameOf = (cluster: string) => shortNames[cluster] ?? cluster;
const itemsOf = (items: Item[], cluster: string, aspect: string) =>
  items.filter((item) => item.cluster === cluster && item.aspect === aspect);
const widthAt = (size: Size) => (text: string) => size.textWidth(text, px);

/** Places names below each other. @returns their height */
function stack(placed: Placed, rows: Item[], x: number, y: number, width: number, size: Size): number {
  let height = 0;
  for (const row of rows) {
    const lines = wrapText(row.item, width, widthAt(size));
    placed.names.push(...placeLines({ x, y: y + height, text: row.item, row }, lines, line));
    height += lines.length * line + gap;
  }
  return Math.max(0, height - gap);
}

/** Wide layout: clusters side by side, aspects below each other. */
function columns(items: Item[], size: Size): Plot.PlotOptions {
  const placed: Placed = { names: [], clusters: [], headings: [], blanks: [], rules: [] };
  const left = 86;
  const step = (size.width - left) / clustersOf(items).length;
  const width = step - 12;
  let y = 44;
  clustersOf(items).forEach((cluster, i) => {
    const text = shortNameOf(cluster);
    const lines = wrapText(text, width, (part) => size.textWidth(part, 13.5, 600));
    placed.clusters.push(...placeLines({ x: left + i * step, y: 6 + (2 - lines.length) * 16, text }, lines, 16));
  });
  for (const aspect of [...named, ...worded]) {
    placed.rules.push(y);
    const top = y + 10;
    const heading = headings[aspect]!;
    const lines = wrapText(heading, left - 14, widthAt(size));
    placed.headings.push(...placeLines({ x: 0, y: top, text: heading }, lines, line));
    const empty: number[] = [];
    let tallest = 2 * line;
    clustersOf(items).forEach((cluster, i) => {
      const here = itemsOf(items, cluster, aspect);
      if (!here.length) empty.push(left + i * step);
      tallest = Math.max(tallest, stack(placed, here, left + i * step, top, width, size));
    });
    for (const x of empty) placed.blanks.push({ x: x - 2, y: top - 2, width: width + 2, height: tallest + 4 });
    y = top + tallest + 12;
  }
  return draw(placed, y, size);
}

/** Narrow layout: one block for each cluster, its named aspects side by side. */
function blocks(items: Item[], size: Size): Plot.PlotOptions {
  const placed: Placed = { names: [], clusters: [], headings: [], blanks: [], rules: [] };
  const step = (size.width + 8) / 3;
  const width = step - 12;
  let y = 2;
  for (const cluster of clustersOf(items)) {
    placed.rules.push(y);
    placed.clusters.push({ x: 0, y: y + 10, text: shortNameOf(cluster) });
    const top = y + 34;
    const empty: number[] = [];
    let tallest = 2 * line;
    named.forEach((aspect, i) => {
      placed.headings.push({ x: i * step, y: top, text: headings[aspect]! });
      const here = itemsOf(items, cluster, aspect);
      if (!here.length) empty.push(i * step);
      tallest = Math.max(tallest, stack(placed, here, i * step, top + 19, width, size));
    });
    for (const x of empty) placed.blanks.push({ x: x + 1, y: top + 18, width, height: tallest + 2 });
    y = top + 19 + tallest + 10;
    for (const aspect of worded) {
      placed.headings.push({ x: 0, y, text: aspect === 'strength' ? 'Strength' : 'Weakness' });
      const row = itemsOf(items, cluster, aspect)[0]!;
      placed.names.push({ x: 64, y, text: row.item, row });
      y += line + 2;
    }
    y += 12;
  }
  return draw(placed, y, size);
}

function draw(placed: Placed, height: number, size: Size): Plot.PlotOptions {
  return {
    height,
    ...pixelScales,
    marks: [
      Plot.ruleY(placed.rules, { x1: 0, x2: size.width, stroke: colors.rule }),
      Plot.rect(placed.blanks, {
        ...rectChannels,
        fill: colors.finding,
        fillOpacity: 0.07,
        stroke: colors.finding,
        strokeDasharray: '3,3',
      }),
      Plot.text(placed.blanks, {
        x: (blank: RectBlock) => blank.x + blank.width / 2,
        y: (blank: RectBlock) => blank.y + blank.height / 2,
        text: () => 'none named',
        fill: colors.finding,
        fontWeight: 600,
        fontSize: px,
      }),
      Plot.text(placed.headings, { ...textChannels, fill: colors.muted, fontSize: px }),
      Plot.text(placed.names, { ...textChannels, fill: colors.text, fontSize: px }),
      Plot.text(placed.clusters, { ...textChannels, fill: colors.text, fontSize: 13.5, fontWeight: 600 }),
    ],
  };
}
