import * as Plot from '@observablehq/plot';
import { wrapText, defineChart, colors, type TextBlock, textChannels, pixelScales, type Size } from 'plumbline/charts';

interface Credit {
  firm: string;
  kind: string;
  credit_kind: string;
  shared_credit: boolean;
  number: number | null;
  number_precision: string;
  number_unit: string | null;
}

const groups: [kind: string, heading: string][] = [
  ['central state enterprise', 'Central state enterprises'],
  ['private or other', 'Private or other firms'],
];
const counted = 'result with a number';
/** Kinds of credit, each with its heading and its width in both layouts. */
const kinds: [kind: string, heading: string, wide: number, narrow: number][] = [
  ['leads a cluster', 'Leads a cluster', 100, 44],
  ['pulls its industry along', 'Pulls its industry along', 106, 52],
  ['technology of its own', 'Technology of its own', 104, 64],
  ['serves other firms', 'Serves other firms', 98, 46],
  [counted, 'A number', 112, 42],
];
/** Names that are probably misprints, with the probable name. */
const meant: Record<string, string> = {
  'Aerospace (first)': 'CASC or CASIC?',
  'Aerospace (second)': 'CASIC or CASC?',
  CNR: 'CRRC?',
  KDDI: 'iFlytek?',
};
const px = 12.5;
const line = 15;

export default defineChart({
  dataset: 'strategic-firms',
  title: 'Six state firms share one sentence of praise; every number belongs to other firms',
  subtitle:
    'What the essay credits fifteen Chinese firms with; filled: the firm by itself, hollow: several firms together',
  alt: 'A table of fifteen firms with a dot for each credit. The six central state enterprises have only hollow dots: all six pull their industry along in one shared sentence, and China Electronics also leads a cluster with others. Of nine private or other firms, Huawei has three filled dots, Tencent three and DJI one. The three numbers belong to Tencent (22 pulsars) and to KDDI, probably iFlytek (496 AI capabilities and more than 5 million partners).',
  note: 'Names as printed; “Aerospace Science and Technology” is printed twice. The essay does not say who owns BYD, GAC, Geely, SAIC or Ali (Alibaba). KDDI is a Japanese company and CNR ended in 2015; a question mark stands after the firm that is probably meant.',
  numbers: {
    Six: 'strategic-firms.state-firms',
    six: 'strategic-firms.state-firms',
    fifteen: 'strategic-firms.firms',
    nine: 'strategic-firms.other-firms',
    twice: 'strategic-firms.printed-alike',
    three: 'strategic-firms.huawei-by-itself, strategic-firms.tencent-by-itself, strategic-firms.numbers',
    22: 'strategic-firms[tencent-pulsars].number',
    496: 'strategic-firms[kddi-capabilities].number',
    'more than 5 million': 'strategic-firms[kddi-partners].number',
  },
  focus: 'field',
  rows: (rows) => [...rows].sort((a, b) => order(a, b, rows as Credit[])),
  plot: (rows, size) => draw(rows as Credit[], size),
});

const isOwn = (credit: Credit) => !credit.shared_credit;
const groupOf = (credit: Credit) => groups.findIndex(([kind]) => kind === credit.kind);
const countOf = (rows: Credit[], firm: string, test: (credit: Credit) => boolean) =>
  rows.filter((row) => row.firm === firm && test(row)).length;

/** State firms first; within each group by number of own credits, then by number of all credits. */
function order(a: { [name: string]: unknown }, b: { [name: string]: unknown }, rows: Credit[]): number {
  const [one, two] = [a as unknown as Credit, b as unknown as Credit];
  return (
    groupOf(one) - groupOf(two) ||
    countOf(rows, two.firm, isOwn) - countOf(rows, one.firm, isOwn) ||
    countOf(rows, two.firm, () => true) - countOf(rows, one.firm, () => true)
  );
}

/** A text about some credits. */
interface Words extends TextBlock {
  rows: Credit[];
}
interface Dot {
  row: Credit;
  x: number;
  y: number;
  own: boolean;
}

function draw(rows: Credit[], size: Size): Plot.PlotOptions {
  const wide = size.layout === 'wide';
  const left = wide ? 200 : 110;
  const headingPx = wide ? px : 12;
  const dots: Dot[] = [];
  const numbers: Words[] = [];
  const firms: Words[] = [];
  const asides: Words[] = [];
  const headings: TextBlock[] = [];
  const titles: TextBlock[] = [];
  const rules: number[] = [];
  const guides: { y: number; x1: number; x2: number }[] = [];
  const columns = kinds.map(([kind, heading, wideShare, narrowShare], i) => ({
    kind,
    heading,
    width: wide ? wideShare : narrowShare,
    x: left + kinds.slice(0, i).reduce((sum, column) => sum + column[wide ? 2 : 3], 0),
  }));
  /** In the narrow layout numbers end at the right edge, and long ones begin far to the left of their column if the firm has no other credit. */
  const numberX = (text: string, x: number, fontSize: number, weight: 400 | 600) =>
    wide ? x : size.width - size.textWidth(text, fontSize, weight);
  for (const { kind, heading, x, width } of columns) {
    wrapText(heading, width - 6, (part) => size.textWidth(part, headingPx)).forEach((text, n) =>
      headings.push({ x: kind === counted ? numberX(text, x, headingPx, 400) : x, y: 2 + n * 14, text }),
    );
  }
  let y = wide ? 36 : 50;
  for (const [kind, heading] of groups) {
    rules.push(y);
    titles.push({ x: 0, y: y + 9, text: heading });
    y += 32;
    const inGroup = rows.filter((row) => row.kind === kind);
    for (const firm of new Set(inGroup.map((row) => row.firm))) {
      const credits = inGroup.filter((row) => row.firm === firm);
      const aside = meant[firm];
      let height = line;
      firms.push({ x: 0, y, text: firm, rows: credits });
      if (aside) {
        const x = size.textWidth(firm, px) + 8;
        const isBeside = x + size.textWidth(aside, px) < left;
        asides.push({ ...(isBeside ? { x, y } : { x: 0, y: y + line }), text: aside, rows: credits });
        if (!isBeside) height += line;
      }
      for (const { kind: column, x } of columns) {
        const here = credits.filter((credit) => credit.credit_kind === column);
        if (column === counted) {
          here.forEach((credit, n) => {
            const text = amount(credit);
            numbers.push({ x: numberX(text, x, px, 600), y: y + n * line, text, rows: [credit] });
          });
          height = Math.max(height, here.length * line);
        } else
          here.forEach((credit, n) => dots.push({ row: credit, x: x + 6 + n * 14, y: y + 5.5, own: isOwn(credit) }));
      }
      const last = kind === groups[0]![0] ? columns[1]! : columns[3]!;
      if (dots.some((dot) => dot.y === y + 5.5)) guides.push({ y: y + 5.5, x1: left, x2: last.x + 20 });
      y += height + 8;
    }
    y += 8;
  }
  const sentence = dots.filter((dot) => dot.y < rules[1]! && dot.x === columns[1]!.x + 6);
  const bracket = { x: columns[1]!.x + 20, y1: sentence[0]!.y - 5, y2: sentence.at(-1)!.y + 5 };
  const annotation = wrapText('All of them in one sentence', wide ? 200 : 90, (part) => size.textWidth(part, px));
  return {
    height: y - 4,
    ...pixelScales,
    marks: [
      Plot.ruleY(guides, { y: 'y', x1: 'x1', x2: 'x2', stroke: colors.rule }),
      Plot.ruleY(rules, { x1: 0, x2: size.width, stroke: colors.rule }),
      Plot.ruleX([bracket], { x: 'x', y1: 'y1', y2: 'y2', stroke: colors.context, strokeWidth: 1.5 }),
      Plot.text([annotation.join('\n')], {
        x: () => bracket.x + 8,
        y: () => (bracket.y1 + bracket.y2) / 2,
        textAnchor: 'start',
        lineHeight: 1.2,
        fill: colors.muted,
        fontSize: px,
      }),
      Plot.dot(dots, {
        x: 'x',
        y: 'y',
        r: 4.5,
        strokeWidth: 1.5,
        fill: (dot: Dot) => (dot.own ? colors.finding : colors.paper),
        stroke: (dot: Dot) => (dot.own ? colors.finding : colors.context),
      }),
      Plot.text(headings, { ...textChannels, fill: colors.muted, fontSize: headingPx }),
      Plot.text(titles, { ...textChannels, fill: colors.text, fontSize: 13.5, fontWeight: 600 }),
      Plot.text(firms, { ...textChannels, fill: colors.text, fontSize: px }),
      Plot.text(asides, { ...textChannels, fill: colors.muted, fontSize: px }),
      Plot.text(numbers, { ...textChannels, fill: colors.finding, fontSize: px, fontWeight: 600 }),
    ],
  };
}

/** A number with its unit, short enough for a column: "5 million+ partners". */
function amount({ number, number_precision, number_unit }: Credit): string {
  const digits = number! >= 1e6 ? `${number! / 1e6} million` : String(number);
  return `${digits}${number_precision === 'exactly' ? '' : '+'} ${number_unit}`;
}
