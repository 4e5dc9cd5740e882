/** Charts: one TypeScript module each, with texts and a pure function from rows and size to Plot options. */
import { z } from 'astro/zod';
import type { ChartDefinition, ViewDefinition } from './chart-definition.ts';
import { corrections } from '../input/fields/corrections.ts';
import { plainText } from '../input/fields/plain-text.ts';
import { ruleMessage } from '../input/validate.ts';
import { scriptsOf } from '../language/text-languages.ts';

const sentence = z.string().min(1);
const alt = plainText.refine(
  (text) => (text.match(/[.!?](\s|$)/g) ?? []).length >= 2,
  ruleMessage('at least two sentences', 'Describe what a reader would see, with the numbers that matter.'),
);
const title = plainText.refine(
  (text) => !text.endsWith('.'),
  ruleMessage('a title without a full stop', 'Remove the full stop at its end.'),
);

const functionOf = <Type>(message: string) =>
  z
    .custom<Type>((value) => typeof value === 'function', message)
    .refine(
      isSynchronous,
      ruleMessage('a function that is not async', 'Remove "async"; rows and files are already loaded.'),
    );
const rows = functionOf<NonNullable<ChartDefinition['rows']>>('a function of rows').optional();

/** Whether a value is no async function. Drawings are made from what a function returns at once. */
function isSynchronous(value: unknown): boolean {
  return typeof value !== 'function' || value.constructor.name !== 'AsyncFunction';
}

const texts = {
  title,
  subtitle: plainText,
  alt,
  note: plainText.optional(),
  numbers: z.record(z.string(), z.string()).optional(),
};

export const chartSchema = z.strictObject({
  dataset: sentence,
  ...texts,
  files: sentence.optional(),
  rows,
  corrections,
  focus: sentence.optional(),
  sort: z.array(sentence).min(1).optional(),
  sonify: sentence.optional(),
  places: z
    .strictObject({
      name: sentence,
      localName: sentence.optional(),
      language: sentence.refine((code) => scriptsOf(code).length > 0, 'a language code such as "zh-Hans"').optional(),
      value: sentence,
      group: sentence.optional(),
      localGroup: sentence.optional(),
    })
    .superRefine(({ localName, language }, { addIssue }) => {
      const message = ruleMessage('the language of the local names', 'Add "language", such as "zh-Hans".');
      if (localName && !language) addIssue({ code: 'custom', path: ['language'], message });
    })
    .optional(),
  views: z.record(z.string(), z.strictObject({ label: plainText, ...texts, rows })).optional(),
  plot: functionOf<ChartDefinition['plot']>('a function of rows and size'),
}) satisfies z.ZodType<ChartDefinition>;

export interface Chart extends ChartDefinition {
  id: string;
  /** Path of the module from the project's root. */
  file: string;
  /** A hash of its code, with that of the modules it imports. */
  code: string;
}

/**
 * Types the definition of a chart and returns it unchanged. The default export of `src/charts/<id>.ts`.
 *
 * The definition is validated when the edition is read; a mistake is reported as a problem of the file. The shape of the texts
 * follows Observable Plot (`title`, `subtitle`) and HTML (`alt`).
 */
export const defineChart = (chart: ChartDefinition): ChartDefinition => chart;

/** The texts of a chart in one of its states: its own, or those of the view. */
export function captionFor(chart: Chart, view?: string): Omit<ViewDefinition, 'label' | 'rows'> {
  const { title, subtitle, alt, note } = (view && chart.views?.[view]) || chart;
  return { title, subtitle, alt, note: note ?? chart.note };
}
