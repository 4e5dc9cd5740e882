/** The field `corrections` of stories, charts and datasets. */
import { z } from 'astro/zod';
import { day } from './dates.ts';
import { plainText } from './plain-text.ts';
import { ruleMessage } from '../validate.ts';

export const corrections = z
  .array(
    z.strictObject({
      /** Day on which the correction was published. */
      date: day('a date as YYYY-MM-DD, in quotes'),
      /** What was wrong, since when, and what is right. */
      text: plainText,
    }),
  )
  .min(1)
  .optional();

export type Correction = NonNullable<z.infer<typeof corrections>>[number];

/** Reports corrections from before the day on which the corrected thing was made or published. @param field with that day, in quotes */
export function correctionsFollow(
  day: string,
  field: string,
  corrections: Correction[] = [],
  context: z.RefinementCtx,
): void {
  corrections.forEach(({ date }, i) => {
    const message = ruleMessage(`a day from ${day} on, as ${field} says`, `Correct this date, or ${field}.`);
    if (date < day) context.addIssue({ code: 'custom', path: ['corrections', i, 'date'], message });
  });
}
