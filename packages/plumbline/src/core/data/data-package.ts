/** The schema of datapackage.json: Frictionless Data Package v2 (https://datapackage.org), of which we take what we check. */
import { z } from 'astro/zod';
import { corrections } from '../input/corrections-field.ts';
import { ruleMessage } from '../input/validate.ts';

const text = z.string().min(1);

const fieldSchema = z
  .strictObject({
    /** Column name: snake_case. */
    name: z.string().regex(/^[a-z][a-z0-9_]*$/, 'a name in lower case with underscores'),
    /** Frictionless Table Schema type. */
    type: z.enum(['string', 'integer', 'number', 'boolean', 'year', 'yearmonth', 'date']),
    /** Column heading that readers see. */
    title: text,
    /** What the values are, in a sentence. */
    description: text,
    /** What a value counts, or how it is written: "parks", "RMB billion", "ISO 8601 date", "name". */
    unit: text,
    /** In a long table: the field that holds the unit of each value, row by row. */
    unitIn: text.optional(),
    /** True where the desk wrote the cells itself: a key, a short name, a place in a source, a remark. They take no evidence. */
    editorial: z.boolean().optional(),
    /** Frictionless constraints; only these are checked, so only these may be declared. */
    constraints: z
      .strictObject({
        required: z.boolean().optional(),
        unique: z.boolean().optional(),
        minimum: z.number().optional(),
        maximum: z.number().optional(),
        pattern: z.string().refine(isPattern, 'a regular expression').optional(),
        enum: z.array(z.union([z.string(), z.number()], 'text or a number')).optional(),
      })
      .optional(),
  })
  .superRefine(({ type, constraints = {} }, context) => {
    // A constraint that is never checked would be a promise to readers that nobody keeps.
    for (const name of ['minimum', 'maximum'] as const) {
      if (constraints[name] === undefined || isNumeric({ type })) continue;
      context.addIssue({
        code: 'custom',
        path: ['constraints', name],
        message: ruleMessage(`no ${name} for a field of type "${type}"`, `Remove "${name}".`),
      });
    }
  });

const foreignKey = z.strictObject({
  fields: z.array(text).min(1),
  /** Frictionless recipe "foreign keys to data packages"; package `sources` is the list of source records. */
  reference: z.strictObject({ package: text, resource: text, fields: z.array(text).min(1) }),
});

const resourceSchema = z.strictObject({
  name: text,
  title: text.optional(),
  description: text.optional(),
  type: z.literal('table').optional(),
  path: text,
  format: text,
  mediatype: text,
  encoding: z.literal('utf-8').optional(),
  schema: z
    .strictObject({
      fields: z.array(fieldSchema).min(1),
      primaryKey: z.array(text).min(1),
      foreignKeys: z.array(foreignKey).optional(),
    })
    .optional(),
});

export const packageSchema = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  title: text,
  /** CommonMark: what it holds, the choices made, what is not in it. */
  description: text,
  /** One sentence: "One row is one prefecture." */
  rowIs: text.optional(),
  /** Semantic version of the content. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version such as "1.0.0"'),
  created: z.iso.date('a date as YYYY-MM-DD'),
  licenses: z.array(z.strictObject({ name: text, title: text, path: text })).min(1),
  /** Source records by id, with the place in the work; derived datasets inherit theirs from what they query. */
  sources: z.array(z.strictObject({ id: text, locator: text.optional() })),
  /** What was wrong, since when, and what it says now. */
  corrections,
  resources: z.array(resourceSchema).min(1),
});

export type DataPackage = z.infer<typeof packageSchema>;
export type Field = z.infer<typeof fieldSchema>;

/** Whether its values are numbers, as years are. */
export const isNumeric = ({ type }: { type: string }): boolean => ['integer', 'number', 'year'].includes(type);
export type TableSchema = NonNullable<z.infer<typeof resourceSchema>['schema']>;

function isPattern(text: string): boolean {
  try {
    return Boolean(new RegExp(text, 'u'));
  } catch {
    return false;
  }
}
