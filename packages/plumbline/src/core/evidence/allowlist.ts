/** Reads the list of phrases whose numbers need no binding. */
import { z } from 'astro/zod';
import { parseNumber } from './quantities/parse-number.ts';
import type { Problem } from '../input/problems.ts';
import type { AllowedPhrase } from './unbound-numbers.ts';
import { inQuotes, validate } from '../input/validate.ts';
import { parseYaml } from '../input/yaml.ts';
import type { Reading } from '../recording/reading.ts';

const file = 'src/content/number-allowlist.yaml';

/**
 * One entry of `src/content/number-allowlist.yaml`: a phrase whose number does not come from the data and
 * needs no binding.
 * @convention Plumbline
 */
export const allowlistSchema = z.strictObject({
  /** The phrase as it is printed, with at least one word beside the number: `Made in China 2025`. */
  text: z.string().min(1),
  /** Why it needs no source: `name of a policy`. */
  reason: z.string().min(1),
});

/** The file is optional. */
export function readAllowlist(reading: Reading): AllowedPhrase[] {
  const { problems } = reading;
  const content = reading.text(file);
  if (content === undefined || !reading.isText(file)) return [];
  const before = problems.length;
  const list = parseYaml(content, file, 1, problems) ?? [];
  if (problems.length > before) return [];
  if (!Array.isArray(list)) {
    const hint = 'Start each entry with "- ": - { text: "Made in China 2025", reason: "name of a policy" }.';
    problems.push({ file, message: `expected a list, got ${inQuotes(list)}.`, hint });
    return [];
  }
  return list.flatMap((one, i) => {
    const found: Problem[] = [];
    const entry = validate(allowlistSchema, one, file, found);
    if (entry && !/\s/.test(entry.text) && parseNumber(entry.text)) {
      const hint = 'Add the words beside it, so that the entry allows no other number.';
      found.push({ file, message: `expected a phrase, got the bare number "${entry.text}".`, hint });
    }
    problems.push(
      ...found.map(({ place, ...rest }) => ({ ...rest, place: [`entry ${i + 1}`, place].filter(Boolean).join(', ') })),
    );
    return entry ?? [];
  });
}
