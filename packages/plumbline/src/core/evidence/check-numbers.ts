/** Checks the numbers in all texts: bound numbers must agree with their data, and no other may be unbound. */
import { bindingKey, bindNumber, type Bindings } from './bindings.ts';
import type { ViewDefinition } from '../content/chart-definition.ts';
import type { Chart } from '../content/charts.ts';
import { isExpression } from '../content/mdx-components.ts';
import type { Dataset } from '../data/datasets.ts';
import type { MdxComponent, TextBlock } from '../content/mdx.ts';
import type { Measure } from '../sql/measures.ts';
import { isReported, type Problem } from '../input/problems.ts';
import { findUnboundNumbers, includesPhrase, type AllowedPhrase } from './unbound-numbers.ts';
import type { Page } from '../content/pages.ts';
import type { Story } from '../content/stories.ts';

interface Content {
  datasets: Map<string, Dataset>;
  measures: Map<string, Measure>;
  charts: Map<string, Chart>;
  stories: Map<string, Story>;
  pages: Map<string, Page>;
  allowlist: AllowedPhrase[];
}

/** The content to check, and the bindings found so far. */
type Context = Content & { bindings: Bindings };

/** @returns the origins of each bound number, without those that could not be resolved. */
export function checkNumbers(content: Content, problems: Problem[]): Bindings {
  const context: Context = { ...content, bindings: new Map() };
  for (const { file, title, standfirst, numbers } of content.stories.values())
    checkTexts({ title, standfirst }, numbers, { file }, context, problems);
  for (const text of [...content.stories.values(), ...content.pages.values()]) checkProse(text, context, problems);
  for (const { file, views, ...chart } of content.charts.values()) {
    checkTexts(textsOf(chart), chart.numbers, { file }, context, problems);
    for (const [id, view] of Object.entries(views ?? {})) {
      checkTexts(textsOf(view), view.numbers, { file, place: `view "${id}"` }, context, problems);
    }
  }
  return context.bindings;
}

function keepBinding(
  text: string,
  of: string,
  context: Context,
  at: Pick<Problem, 'file' | 'place'>,
  problems: Problem[],
) {
  const binding = bindNumber(text, of, context, at, problems);
  if (binding) context.bindings.set(bindingKey(text, of), binding);
}

type Prose = Pick<Story, 'file' | 'elements' | 'passages'>;

function checkProse({ file, elements, passages }: Prose, context: Context, problems: Problem[]): void {
  for (const { name, attributes, text, line } of elements) {
    const of = attributes['of'];
    // A missing binding, or one in braces, has been reported.
    if (name === 'Num' && of && !isExpression(of))
      keepBinding(text, of, context, { file, place: `line ${line}` }, problems);
  }
  const check = (passage: TextBlock, fix: string) => checkPassage(passage, fix, file, context, problems);
  for (const passage of passages) check(passage, 'Put <Num of="…"> around it');
  for (const caption of captionsOf(elements)) check(caption, 'Move it into the text');
}

function checkPassage(
  { text, line }: TextBlock,
  fix: string,
  file: string,
  content: Content,
  problems: Problem[],
): void {
  for (const { number, index } of findUnboundNumbers(text, [], content.allowlist)) {
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

const captionsOf = (elements: MdxComponent[]): TextBlock[] =>
  elements.flatMap(({ attributes: { caption: text }, line }) => (text ? [{ text, line }] : []));

type Texts = Record<string, string | undefined>;

const textsOf = ({
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
    keepBinding(printed, of, context, { ...at, place: place('numbers') }, problems);
    if (Object.values(texts).some((text) => text && includesPhrase(text, printed))) continue;
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

/** Reports phrases of the allowlist that no text includes. Skipped if a text could not be read. */
export function checkAllowlist({ stories, pages, charts, allowlist }: Content, problems: Problem[]): void {
  if (['src/content/stories/', 'src/content/pages/', 'src/charts/'].some((folder) => isReported(folder, problems)))
    return;
  const all = [
    ...[...stories.values()].flatMap(({ title, standfirst }) => [title, standfirst]),
    ...[...stories.values(), ...pages.values()].flatMap(({ passages, elements }) =>
      [...passages, ...captionsOf(elements)].map(({ text }) => text),
    ),
    ...[...charts.values()].flatMap((chart) =>
      [chart, ...Object.values(chart.views ?? {})].flatMap((one) => Object.values(textsOf(one))),
    ),
    // Separates texts, so that no phrase matches across two.
  ].join(' | ');
  for (const { text } of allowlist) {
    if (includesPhrase(all, text)) continue;
    const message = `expected a phrase that is in one of the texts, got "${text}".`;
    const hint = 'Remove the entry, or write it exactly as in the text.';
    problems.push({ file: 'src/content/number-allowlist.yaml', message, hint });
  }
}
