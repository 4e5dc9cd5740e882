import * as Plot from '@observablehq/plot';
import { byWeight, defineChart, everyYear, colors } from 'plumbline/charts';

interface Step {
  id: string;
  year: number;
  step: string;
  kind: string;
}
interface Placed extends Step {
  x: number;
  line: number;
}

const isPlan = (step: Step) => step.kind === 'plan' || step.kind === 'programme';
/** The years in the title. */
const [from, to] = [2015, 2017];
const isFinding = (step: Step) => isPlan(step) && step.year >= from && step.year <= to;

export default defineChart({
  dataset: 'national-policy-timeline',
  title: 'Six of the ten national technology plans date from 2015 to 2017',
  subtitle:
    'Dated steps of national policy named in the chapter, 2014–2022; a filled mark is a plan or programme, an open one a meeting or text',
  alt: 'A list of years from 2014 to 2022 with the steps of each. 2015 has three plans (Made in China 2025, Internet Plus, big data), 2016 two and 2017 one, the plan for artificial intelligence. 2014 has two, 2020 and 2021 one each; 2018 has nothing, and 2019, 2021 and 2022 have a meeting or a printed speech.',
  note: 'Only what this chapter dates: other national plans of these years are not in it.',
  numbers: {
    Six: 'national-policy-timeline.plans-2015-to-2017',
    ten: 'national-policy-timeline.plans',
    three: 'national-policy-timeline.plans-2015',
    two: 'national-policy-timeline.plans-2016, national-policy-timeline.plans-2014',
  },
  focus: 'kind',
  plot(rows, size) {
    const wide = size.layout === 'wide';
    const column = wide ? 66 : 56;
    const steps = rows as Step[];
    const years = everyYear(steps.map(({ year }) => year));
    const empty = years.filter((year) => !steps.some((step) => step.year === year));
    const placed = place(steps, years, wide, column, size.textWidth);
    const first = (year: number) => placed.lines.indexOf(year);
    const count = placed.lines.length;
    const height = wide ? 36 : 25;
    const dots = (filled: boolean) => placed.steps.filter((step) => isPlan(step) === filled);
    const at = { x: 'x', y: 'line' } as const;
    const color = (step: Step) => (isFinding(step) ? colors.finding : colors.context);
    return {
      height: count * height + 4,
      marginTop: 2,
      marginBottom: 2,
      marginLeft: 0,
      marginRight: 0,
      x: { domain: [0, size.width], axis: null },
      y: { domain: [count - 0.5, -0.5], axis: null },
      marks: [
        Plot.ruleY(years.slice(1), { y: (year: number) => first(year) - 0.5, stroke: colors.rule }),
        ...byWeight(years, (year) => year >= from && year <= to).map(({ some, strong, fontWeight }) =>
          Plot.text(some, {
            x: 0,
            y: first,
            text: (year: number) => `${year}`,
            textAnchor: 'start',
            fontSize: 15,
            fontWeight,
            fill: strong ? colors.text : colors.muted,
          }),
        ),
        Plot.dot(dots(true), { ...at, r: 5, fill: color }),
        Plot.dot(dots(false), { ...at, r: 4.25, fill: colors.paper, stroke: colors.muted, strokeWidth: 1.5 }),
        ...byWeight(placed.steps, isFinding).map(({ some, strong, fontWeight }) =>
          Plot.text(some, {
            ...at,
            text: 'step',
            textAnchor: 'start',
            dx: 12,
            fontWeight,
            fill: strong ? colors.text : colors.muted,
          }),
        ),
        Plot.text(empty, {
          x: column - 5,
          y: first,
          text: () => 'none dated',
          textAnchor: 'start',
          fill: colors.muted,
        }),
      ],
    };
  },
});

/** The steps of a year are side by side in the wide layout; in the narrow one each has its own line. */
function place(
  steps: Step[],
  years: number[],
  wide: boolean,
  column: number,
  textWidth: (text: string, px?: number, weight?: 400 | 600) => number,
) {
  const lines: number[] = [];
  const placed: Placed[] = [];
  for (const year of years) {
    const own = steps.filter((step) => step.year === year);
    let x = column;
    own.forEach((step, i) => {
      if (!wide || i === 0) lines.push(year);
      placed.push({ ...step, x, line: lines.length - 1 });
      if (wide) x += textWidth(step.step, 13, isFinding(step) ? 600 : 400) + 46;
    });
    if (!own.length) lines.push(year);
  }
  return { lines, steps: placed };
}
