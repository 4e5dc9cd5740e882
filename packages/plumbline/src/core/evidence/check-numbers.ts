/** Every number that readers see in words: bound ones agree with their data, and none is left loose. */
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
  accounted: AllowedPhrase[];
}

/** What is read, and where the bindings that are found go. */
type Check = Content & { bindings: Bindings };

/** @returns what each bound number comes from; those that lead nowhere are left out. */
export function checkNumbers(read: Content, problems: Problem[]): Bindings {
  const content: Check = { ...read, bindings: new Map() };
  for (const { file, title, standfirst, numbers } of content.stories.values())
    checkTexts({ title, standfirst }, numbers, { file }, content, problems);
  for (const text of [...content.stories.values(), ...content.pages.values()]) checkProse(text, content, problems);
  for (const { file, views, ...chart } of content.charts.values()) {
    checkTexts(textsOf(chart), chart.numbers, { file }, content, problems);
    for (const [id, view] of Object.entries(views ?? {})) {
      checkTexts(textsOf(view), view.numbers, { file, place: `view "${id}"` }, content, problems);
    }
  }
  return content.bindings;
}

function keepBinding(
  text: string,
  of: string,
  content: Check,
  at: Pick<Problem, 'file' | 'place'>,
  problems: Problem[],
) {
  const binding = bindNumber(text, of, content, at, problems);
  if (binding) content.bindings.set(bindingKey(text, of), binding);
}

type Prose = Pick<Story, 'file' | 'elements' | 'passages'>;

function checkProse({ file, elements, passages }: Prose, content: Check, problems: Problem[]): void {
  for (const { name, attributes, text, line } of elements) {
    const of = attributes['of'];
    // An address that is missing, or in braces, has been reported.
    if (name === 'Num' && of && !isExpression(of))
      keepBinding(text, of, content, { file, place: `line ${line}` }, problems);
  }
  const check = (passage: TextBlock, mend: string) => checkPassage(passage, mend, file, content, problems);
  for (const passage of passages) check(passage, 'Put <Num of="…"> around it');
  for (const caption of captionsOf(elements)) check(caption, 'Move it into the text');
}

function checkPassage(
  { text, line }: TextBlock,
  mend: string,
  file: string,
  content: Content,
  problems: Problem[],
): void {
  for (const { number, index } of findUnboundNumbers(text, [], content.accounted)) {
    const place = `line ${line + text.slice(0, index).split('\n').length - 1}`;
    problems.push({ file, place, ...looseProblem(number, text, index, mend) });
  }
}

const looseProblem = (
  number: string,
  text: string,
  index: number,
  mend: string,
): Pick<Problem, 'message' | 'hint'> => ({
  message: `expected a number that is bound or accounted for, got "${number}" in "${around(text, index)}".`,
  hint: `${mend}, or add the phrase to src/content/number-allowlist.yaml with a reason.`,
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

/** Titles, subtitles and the like: their numbers are bound beside them, in `numbers`. */
function checkTexts(
  texts: Texts,
  numbers: Record<string, string> = {},
  at: Pick<Problem, 'file' | 'place'>,
  content: Check,
  problems: Problem[],
): void {
  const place = (field: string) => [at.place, `field "${field}"`].filter(Boolean).join(', ');
  for (const [printed, of] of Object.entries(numbers)) {
    keepBinding(printed, of, content, { ...at, place: place('numbers') }, problems);
    if (Object.values(texts).some((text) => text && includesPhrase(text, printed))) continue;
    const hint = `Remove the line, or print "${printed}".`;
    problems.push({
      ...at,
      place: place('numbers'),
      message: `expected a number that the texts print, got "${printed}".`,
      hint,
    });
  }
  for (const [field, text] of Object.entries(texts)) {
    for (const { number, index } of findUnboundNumbers(text ?? '', Object.keys(numbers), content.accounted)) {
      problems.push({ ...at, place: place(field), ...looseProblem(number, text!, index, 'Bind it under "numbers"') });
    }
  }
}

/** A few words on both sides, so that an author finds the place. */
function around(text: string, index: number): string {
  const start = text.lastIndexOf(' ', Math.max(0, index - 12)) + 1;
  const cut = text.slice(start, index + 24);
  return (index + 24 < text.length ? cut.replace(/\s\S*$/, '') : cut).replace(/\s+/g, ' ').trim();
}

/** An accounted phrase that nothing prints any more is a rule about nothing. What could not be read may print it. */
export function checkAllowlist({ stories, pages, charts, accounted }: Content, problems: Problem[]): void {
  if (['src/content/stories/', 'src/content/pages/', 'src/charts/'].some((room) => isReported(room, problems))) return;
  const all = [
    ...[...stories.values()].flatMap(({ title, standfirst }) => [title, standfirst]),
    ...[...stories.values(), ...pages.values()].flatMap(({ passages, elements }) =>
      [...passages, ...captionsOf(elements)].map(({ text }) => text),
    ),
    ...[...charts.values()].flatMap((chart) =>
      [chart, ...Object.values(chart.views ?? {})].flatMap((one) => Object.values(textsOf(one))),
    ),
    // A phrase is in one text, not across two.
  ].join(' | ');
  for (const { text } of accounted) {
    if (includesPhrase(all, text)) continue;
    const message = `expected a phrase that is printed somewhere, got "${text}".`;
    const hint = 'Remove the entry, or write it exactly as the text prints it.';
    problems.push({ file: 'src/content/number-allowlist.yaml', message, hint });
  }
}
