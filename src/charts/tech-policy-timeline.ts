import * as Plot from '@observablehq/plot';
import {
  wrapText,
  defineChart,
  everyYear,
  colors,
  type TextBlock,
  textChannels,
  pixelScales,
  placeLines,
  type Size,
} from 'plumbline/charts';

interface Move {
  year: number | null;
  bloc: string;
  short_act: string;
}

const blocs = ['North America', 'Europe', 'Pan-Asia', 'China'];
const finding = 2022;
const undated = 'No year given';
/** Every year, then one span for the moves without a year. */
const spansOf = (moves: Move[]): (number | typeof undated)[] => [
  ...everyYear(moves.flatMap(({ year }) => year ?? [])),
  undated,
];
const px = 12.5;
const line = 15;
const gap = 8;

export default defineChart({
  dataset: 'tech-policy-timeline',
  title: 'The new rivalry is a story of 2022: seven of the eleven dated moves fall in that year',
  subtitle: 'Moves in technology policy by bloc and by the year the essay gives, 2018–2022; hollow where it gives none',
  alt: 'A table of seventeen moves, one row for each year and one column for each bloc. 2018 has two, 2019 none, 2020 and 2021 one each, both American. 2022, picked out in colour, has seven: four in North America, one in Europe and two in China. Six moves have no year, among them all four of the pan-Asian bloc: Japan and Korea, India and two by Australia.',
  note: 'Years as in the essay. It puts the cabinet rank of the science office a year early (January 2021), and the Innovation and Competition Act of 2021 passed the Senate only. The chip alliance comes from the translator’s introduction.',
  numbers: {
    seven: 'tech-policy-timeline.in-2022',
    eleven: 'tech-policy-timeline.dated',
    seventeen: 'tech-policy-timeline.moves',
    two: 'tech-policy-timeline.in-2018, tech-policy-timeline.china-2022, tech-policy-timeline.australia',
    four: 'tech-policy-timeline.north-america-2022, tech-policy-timeline.pan-asia',
    Six: 'tech-policy-timeline.undated',
  },
  focus: 'bloc',
  plot: (rows, size) => (size.layout === 'wide' ? grid(rows as Move[], size) : list(rows as Move[], size)),
});

interface Words extends TextBlock {
  strong?: boolean;
  /** The rows that the text shows; undefined for the names of years and columns. */
  rows?: Move[];
}
interface Dot {
  row: Move;
  x: number;
  y: number;
  strong: boolean;
  dated: boolean;
}
interface Placed {
  dots: Dot[];
  moves: Words[];
  spans: Words[];
  counts: Words[];
  blocs: Words[];
  rules: number[];
}

const inSpan = (moves: Move[], span: number | typeof undated) =>
  moves.filter(({ year }) => (span === undated ? year === null : year === span));

/** Places moves below each other, each with its dot. @returns their height */
function stack(placed: Placed, moves: Move[], x: number, y: number, width: number, size: Size): number {
  let height = 0;
  for (const row of moves) {
    const { year, short_act } = row;
    placed.dots.push({ row, x: x + 4, y: y + height + line / 2 - 2.5, strong: year === finding, dated: year !== null });
    const lines = wrapText(short_act, width - 16, (part) => size.textWidth(part, px));
    placed.moves.push(...placeLines({ x: x + 16, y: y + height, text: short_act, rows: [row] }, lines, line));
    height += lines.length * line + gap;
  }
  return Math.max(0, height - gap);
}

/** Wide layout: years below each other, blocs side by side. */
function grid(moves: Move[], size: Size): Plot.PlotOptions {
  const placed: Placed = { dots: [], moves: [], spans: [], counts: [], blocs: [], rules: [] };
  const left = 84;
  const step = (size.width - left) / blocs.length;
  blocs.forEach((text, i) => placed.blocs.push({ x: left + i * step, y: 2, text }));
  let y = 24;
  for (const span of spansOf(moves)) {
    placed.rules.push(y);
    const top = y + 12;
    const lines = wrapText(String(span), 60, (part) => size.textWidth(part, 14, 600));
    placed.spans.push(...placeLines({ x: 0, y: top - 1, text: String(span), strong: span === finding }, lines, 17));
    const here = inSpan(moves, span);
    if (span === finding) placed.counts.push({ x: 0, y: top + 19, text: `${here.length} moves` });
    const heights = blocs.map((bloc, i) =>
      stack(
        placed,
        here.filter((move) => move.bloc === bloc),
        left + i * step,
        top,
        step - 12,
        size,
      ),
    );
    if (!here.length) placed.blocs.push({ x: left, y: top, text: 'no move in any bloc' });
    y = top + Math.max(line, ...heights) + 12;
  }
  return draw(placed, y, size);
}

/** Narrow layout: years below each other, and under each year the blocs with a move. */
function list(moves: Move[], size: Size): Plot.PlotOptions {
  const placed: Placed = { dots: [], moves: [], spans: [], counts: [], blocs: [], rules: [] };
  const left = 100;
  let y = 2;
  for (const span of spansOf(moves)) {
    placed.rules.push(y);
    const here = inSpan(moves, span);
    placed.spans.push({ x: 0, y: y + 10, text: String(span), strong: span === finding });
    if (span === finding) placed.counts.push({ x: left, y: y + 11, text: `${here.length} moves` });
    if (!here.length) placed.blocs.push({ x: left, y: y + 11, text: 'no move in any bloc' });
    y += here.length ? 36 : 10;
    for (const bloc of blocs.filter((bloc) => here.some((move) => move.bloc === bloc))) {
      const own = here.filter((move) => move.bloc === bloc);
      placed.blocs.push({ x: 0, y, text: bloc, rows: own });
      y += stack(placed, own, left, y, size.width - left, size) + 10;
    }
    y += here.length ? 4 : 26;
  }
  return draw(placed, y, size);
}

function draw(placed: Placed, height: number, size: Size): Plot.PlotOptions {
  const hue = ({ strong }: { strong?: boolean }) => (strong ? colors.finding : colors.context);
  return {
    height,
    ...pixelScales,
    marks: [
      Plot.ruleY(placed.rules, { x1: 0, x2: size.width, stroke: colors.rule }),
      Plot.dot(placed.dots, {
        x: 'x',
        y: 'y',
        r: 4,
        fill: (dot: Dot) => (dot.dated ? hue(dot) : colors.paper),
        stroke: hue,
        strokeWidth: 1.5,
      }),
      Plot.text(placed.moves, { ...textChannels, fill: colors.text, fontSize: px }),
      Plot.text(placed.blocs, { ...textChannels, fill: colors.muted, fontSize: px }),
      Plot.text(placed.counts, { ...textChannels, fill: colors.finding, fontSize: px, fontWeight: 600 }),
      Plot.text(placed.spans, {
        ...textChannels,
        fill: ({ strong }: Words) => (strong ? colors.finding : colors.text),
        fontSize: 14,
        fontWeight: 600,
      }),
    ],
  };
}
