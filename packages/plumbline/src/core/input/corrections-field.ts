/** The field `corrections` of stories, charts and datasets. */
import { z } from 'astro/zod';

export const corrections = z
  .array(
    z.strictObject({
      /** Day on which the correction was published. */
      date: z.iso.date('a date as YYYY-MM-DD, in quotes'),
      /** What was wrong, since when, and what is right. */
      text: z.string().min(1),
    }),
  )
  .min(1)
  .optional();

export type Correction = NonNullable<z.infer<typeof corrections>>[number];
