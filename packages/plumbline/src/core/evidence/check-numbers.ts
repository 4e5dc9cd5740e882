/** Checks the numbers in all texts: bound numbers must agree with their data, and no other may be unbound. */
import type { Around } from './claim-in-text.ts';
import { bindingKey, bindNumber, boundNumber, type Bindings } from './bindings.ts';
import type { ViewDefinition } from '../content/chart-definition.ts';
import type { Chart } from '../content/charts.ts';
import { isExpression } from '../content/mdx-components.ts';
import type { Dataset } from '../data/datasets.ts';
import type { MdxComponent, TextBlock } from '../content/mdx.ts';
import type { Measure } from '../sql/measures.ts';
import type { Problem } from '../input/problems.ts';
import { findUnboundNumbers, wordsAround, type AllowedPhrase } from './unbound-numbers.ts';
import type { Page } from '../content/pages.ts';
import type { Story } from '../content/stories.ts';

/** What is checked. */
export interface Content {
  datasets: Map<string, Dataset>;
  measures: Map<string, Measure>;
  charts: Map<string, Chart>;
  stories: Map<string, Story>;
  pages: Map<string, Page>;
  allowlist: AllowedPhrase[];
}

/** The content to check, and the bound numbers found so far in a text. */
type Context = Pick<Content, 'datasets' | 'measures' | 'allowlist'> & { bound: BoundText[] };

/** A number as printed, and what it is bound to. */
type BoundText = [text: string, of: string];

/** Checks a text, or takes over that it had no problem. */
export type Keep = <Value>(name: string, check: (problems: Problem[]) => Value) => Value;

/** @returns the origins of each bound number, without those that could not be resolved. */
export function checkNumbers(
  content: Content,
  problems: Problem[],
  keep: Keep = (_, check) => check(problems),
): Bindings {
  const bindings: Bindings = new Map();
  const check = (file: string, run: (context: Context, problems: Problem[]) => void) => {
    const bound = keep(`numbers of ${file}`, (found) => {
      const { datasets, measures, allowlist } = content;
      const context: Context = { datasets, measures, allowlist, bound: [] };
      run(context, found);
      return context.bound;
    });
    for (const [text, of] of bound) {
      const binding = boundNumber(text, of, content);
      if (binding) bindings.set(bindingKey(text, of), binding);
    }
  };
  for (const story of content.stories.values())
    check(story.file, (context, found) => {
      const { file, title, standfirst, numbers } = story;
      checkTexts({ title, standfirst }, numbers, { file }, context, found);
      checkProse(story, context, found);
    });
  for (const page of content.pages.values()) check(page.file, (context, found) => checkProse(page, context, found));
  for (const chart of content.charts.values())
    check(chart.file, (context, found) => {
      const { file, views } = chart;
      checkTexts(textsOf(chart), chart.numbers, { file }, context, found);
      for (const [id, view] of Object.entries(views ?? {}))
        checkTexts(textsOf(view), view.numbers, { file, place: `view "${id}"` }, context, found);
    });
  return bindings;
}

function keepBinding(
  text: string,
  of: string,
  context: Context,
  at: Pick<Problem, 'file' | 'place'>,
  places: Around[],
  problems: Problem[],
) {
  if (bindNumber(text, of, context, at, problems, places)) context.bound.push([text, of]);
}

export type Prose = Pick<Story, 'file' | 'elements' | 'passages'>;

function checkProse({ file, elements, passages }: Prose, context: Context, problems: Problem[]): void {
  for (const { name, attributes, text, before, after, line } of elements) {
    const of = attributes['of'];
    // A missing binding, or one in braces, has been reported.
    if (name === 'Num' && of && !isExpression(of))
      keepBinding(text, of, context, { file, place: `line ${line}` }, [{ before, after }], problems);
  }
  const check = (passage: TextBlock, fix: string) => checkPassage(passage, fix, file, context, problems);
  for (const passage of passages) check(passage, 'Put <Num of="…"> around it');
  for (const caption of captionsOf(elements)) check(caption, 'Move it into the text');
}

function checkPassage(
  { text, line }: TextBlock,
  fix: string,
  file: string,
  { allowlist }: Context,
  problems: Problem[],
): void {
  for (const { number, index } of findUnboundNumbers(text, [], allowlist)) {
    const place = `line ${line + text.slice(0, index).split('\n').length - 1}`;
    problems.push({ file, place, ...unboundProblem(number, text, index, fix) });
  }
}

const unboundProblem = (
  number: string,
  text: string,
  index: number,
  fix: string,
): Pick<Problem, 'message' | 'hint'> => ({
  message: `expected a bound number, got "${number}" in "${excerptAround(text, index)}".`,
  hint: `${fix}, or add the phrase to src/content/number-allowlist.yaml with a reason.`,
});

export const captionsOf = (elements: MdxComponent[]): TextBlock[] =>
  elements.flatMap(({ attributes: { caption: text }, line }) => (text ? [{ text, line }] : []));

type Texts = Record<string, string | undefined>;

export const textsOf = ({
  title,
  subtitle,
  alt,
  note,
}: Pick<ViewDefinition, 'title' | 'subtitle' | 'alt' | 'note'>): Texts => ({ title, subtitle, alt, note });

/** Checks titles, subtitles and other texts whose numbers are bound in `numbers`. */
function checkTexts(
  texts: Texts,
  numbers: Record<string, string> = {},
  at: Pick<Problem, 'file' | 'place'>,
  context: Context,
  problems: Problem[],
): void {
  const place = (field: string) => [at.place, `field "${field}"`].filter(Boolean).join(', ');
  for (const [printed, of] of Object.entries(numbers)) {
    const places = Object.values(texts).flatMap((text) => (text ? wordsAround(text, printed) : []));
    keepBinding(printed, of, context, { ...at, place: place('numbers') }, places, problems);
    if (places.length) continue;
    const hint = `Remove the line, or print "${printed}".`;
    problems.push({
      ...at,
      place: place('numbers'),
      message: `expected a number that is in one of the texts, got "${printed}".`,
      hint,
    });
  }
  for (const [field, text] of Object.entries(texts)) {
    for (const { number, index } of findUnboundNumbers(text ?? '', Object.keys(numbers), context.allowlist)) {
      problems.push({ ...at, place: place(field), ...unboundProblem(number, text!, index, 'Bind it under "numbers"') });
    }
  }
}

/** The number with a few words on both sides. */
function excerptAround(text: string, index: number): string {
  const start = text.lastIndexOf(' ', Math.max(0, index - 12)) + 1;
  const cut = text.slice(start, index + 24);
  return (index + 24 < text.length ? cut.replace(/\s\S*$/, '') : cut).replace(/\s+/g, ' ').trim();
}
