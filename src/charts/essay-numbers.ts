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

interface Figure {
  value: number | null;
  printed: string;
  precision: string;
  unit: string;
  subject: string;
}

/** Subjects in the order of the essay. The essay has no number for the last one. */
const subjects: [subject: string, heading: string][] = [
  ['rivals', 'What rivals do'],
  ['argument', 'The argument itself'],
  ['make-up of clusters', 'How clusters are made up'],
  ['firms', 'What firms have done'],
  ['cluster performance', 'What clusters spend, make, earn or employ'],
];
const missing = 'cluster performance';
const px = 12.5;
/** Cell of one number: a hairline, the number, what it counts. */
const cell = { height: 44, gap: 10 };
/** Font sizes of numbers, and of words that replace a number and would not fit at that size. */
const large = 20;
const small = 16;

export default defineChart({
  dataset: 'essay-figures',
  title: 'Of the essay’s 23 numbers, none says what a cluster spends or makes',
  subtitle: 'Every number in the essay of December 2022, with what it counts, by subject',
  alt: 'Numbers in five groups, each over what it counts. Rivals have five, among them more than 200 billion US dollars and 63 technologies; the argument itself six; the make-up of clusters nine, such as three customs zones and eight alliances; firms three: 22 pulsars, 496 AI capabilities and more than 5 million partners. The fifth group, what clusters spend, make, earn or employ, is an empty dashed frame.',
  note: 'Words such as “hundreds” are counted as numbers; dates and ordinal numbers are not. The grouping is ours.',
  numbers: {
    23: 'essay-figures.numbers',
    five: 'essay-figures.on-rivals',
    'more than 200 billion US dollars': 'essay-figures[pledge].value',
    63: 'essay-figures[key-technologies].value',
    six: 'essay-figures.on-argument',
    nine: 'essay-figures.on-clusters',
    three: 'essay-figures[bay-customs-zones].value, essay-figures.on-firms',
    eight: 'essay-figures[industrial-alliances].value',
    22: 'essay-figures[pulsars].value',
    496: 'essay-figures[ai-capabilities].value',
    'more than 5 million': 'essay-figures[partners].value',
  },
  focus: 'subject',
  plot: (rows, size) => draw(rows as Figure[], size),
});

/** A text about a number. */
interface Words extends TextBlock {
  row: Figure;
}

function draw(rows: Figure[], size: Size): Plot.PlotOptions {
  const wide = size.layout === 'wide';
  const left = wide ? 130 : 0;
  const across = wide ? 6 : 3;
  const width = (size.width - left - (across - 1) * cell.gap) / across;
  const headings: TextBlock[] = [];
  const empty: TextBlock[] = [];
  const values: Words[] = [];
  const words: Words[] = [];
  const units: Words[] = [];
  const cells: RectBlock[] = [];
  const frames: RectBlock[] = [];
  let y = 2;
  for (const [subject, heading] of subjects) {
    const here = rows.filter((row) => row.subject === subject);
    const target = subject === missing ? empty : headings;
    const lines = wide ? wrapText(heading, left - 16, (part) => size.textWidth(part, 13.5, 600)) : [heading];
    target.push(...placeLines({ x: 0, y: y + (wide ? 8 : 0), text: heading }, lines, 16));
    if (!wide) y += 21;
    here.forEach((row, i) => {
      const x = left + (i % across) * (width + cell.gap);
      const top = y + Math.floor(i / across) * (cell.height + cell.gap);
      cells.push({ x, y: top, width, height: 0 });
      const text = value(row);
      const fits = size.textWidth(text, large, 600) <= width;
      (fits ? values : words).push({ x, y: top + (fits ? 6 : 9), text, row });
      units.push({ x, y: top + 28, text: row.unit, row });
    });
    const height = wide ? Math.max(cell.height, 8 + lines.length * 16) : cell.height;
    if (!here.length) frames.push({ x: left + 1, y: y + 1, width: size.width - left - 2, height });
    const most = Math.max(height, Math.ceil(here.length / across) * (cell.height + cell.gap) - cell.gap);
    y += most + cell.gap + (wide ? 8 : 6);
  }
  return {
    height: y - cell.gap - (wide ? 6 : 4),
    ...pixelScales,
    marks: [
      Plot.link(cells, { ...rectChannels, stroke: colors.context }),
      Plot.rect(frames, {
        ...rectChannels,
        fill: colors.finding,
        fillOpacity: 0.07,
        stroke: colors.finding,
        strokeDasharray: '3,3',
      }),
      Plot.text(frames, {
        x: (at: RectBlock) => at.x + at.width / 2,
        y: (at: RectBlock) => at.y + at.height / 2,
        text: () => 'no number',
        fill: colors.finding,
        fontSize: 17,
        fontWeight: 600,
      }),
      Plot.text(headings, { ...textChannels, fill: colors.text, fontSize: 13.5, fontWeight: 600 }),
      Plot.text(empty, { ...textChannels, fill: colors.finding, fontSize: 13.5, fontWeight: 600 }),
      Plot.text(values, { ...textChannels, fill: colors.text, fontSize: large, fontWeight: 600 }),
      Plot.text(words, { ...textChannels, fill: colors.text, fontSize: small, fontWeight: 600 }),
      Plot.text(units, { ...textChannels, fill: colors.muted, fontSize: px }),
    ],
  };
}

/** The number as it is drawn: "200+", "5m+", or the word that the essay uses instead. */
function value({ value: number, precision, printed }: Figure): string {
  if (number === null) return printed.split(' or even ')[0]!;
  return `${number >= 1e6 ? `${number / 1e6}m` : number}${precision === 'exactly' ? '' : '+'}`;
}
