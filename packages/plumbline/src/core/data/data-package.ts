/** The schema of datapackage.json: the parts of Frictionless Data Package v2 (https://datapackage.org) that Plumbline checks. */
import { z } from 'astro/zod';
import { plainText } from '../input/fields/plain-text.ts';
import { corrections, correctionsFollow } from '../input/fields/corrections.ts';
import { day } from '../input/fields/dates.ts';
import { ruleMessage } from '../input/validate.ts';
import { webAddress } from '../input/fields/web-address.ts';

const text = z.string().min(1);

const fieldSchema = z
  .strictObject({
    /** Name of the column in `data.csv`: lower case, words joined by `_`. */
    name: z.string().regex(/^[a-z][a-z0-9_]*$/, 'a name in lower case with underscores'),
    /** Type of its values; see the table of types below. */
    type: z.enum(['string', 'integer', 'number', 'boolean', 'year', 'yearmonth', 'date']),
    /** Heading that readers see. */
    title: plainText,
    /** What the values are, in one sentence. */
    description: plainText,
    /**
     * What a value counts, or how it is written: `parks`, `RMB billion`, `percent`, `ISO 8601 date`, `name`. To compare
     * the value with a number in prose, the build multiplies by a scale word in the unit and divides `percent` by a hundred.
     * @convention Plumbline
     */
    unit: text,
    /** Field with the unit of each value, in a long table whose rows have different units. @convention Plumbline */
    unitIn: text.optional(),
    /**
     * Field with the precision of each value, as its source prints it: `exactly`, `about`, `more than` and others; see the table of
     * precisions below. Its `unit` is `precision`. A number in prose that is bound to the value may claim no more than this. @convention Plumbline
     */
    precisionIn: text.optional(),
    /**
     * For a field of a derived dataset that is computed from values which are not exact, as if they were: why, in a sentence for
     * readers. @convention Plumbline
     */
    takenAsExact: plainText.optional(),
    /**
     * `true` for values that the edition wrote itself: keys, short names, the source of a row, remarks. Its cells need no evidence.
     * @convention Plumbline
     */
    editorial: z.boolean().optional(),
    /** Rules for the values. The build checks these rules and refuses others. */
    constraints: z
      .strictObject({
        /** `true`: no cell is blank. */
        required: z.boolean().optional(),
        /** `true`: no value occurs twice. Blank cells do not count. */
        unique: z.boolean().optional(),
        /** Smallest value, for `integer`, `number` and `year`. */
        minimum: z.number().optional(),
        /** Largest value, for `integer`, `number` and `year`. */
        maximum: z.number().optional(),
        /** Regular expression that the whole cell must match. */
        pattern: z.string().refine(isPattern, 'a regular expression').optional(),
        /** The only values allowed. */
        enum: z.array(z.union([z.string(), z.number()], 'text or a number')).optional(),
      })
      .optional(),
  })
  .superRefine(({ type, precisionIn }, context) => {
    if (precisionIn === undefined || isNumeric({ type })) return;
    const message = ruleMessage(`no precision for a field of type "${type}"`, 'Remove "precisionIn".');
    context.addIssue({ code: 'custom', path: ['precisionIn'], message });
  })
  .superRefine(({ type, constraints = {} }, context) => {
    // A constraint that is never checked would mislead readers.
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
  /** Fields of this dataset. */
  fields: z.array(text).min(1),
  /** Where each of their values must exist. */
  reference: z.strictObject({
    /** Id of another dataset, or `sources` for the source records. */
    package: text,
    /** Name of the resource there: `data`, or `sources`. */
    resource: text,
    /** Fields of that dataset, in the same order; `id` for `sources`. */
    fields: z.array(text).min(1),
  }),
});

const resourceSchema = z.strictObject({
  /** `data` for a table. For a plain file, the name by which charts find it. */
  name: text,
  /** Title of the file. */
  title: text.optional(),
  /** What is in the file. */
  description: text.optional(),
  /** Optional, for programs that read Data Packages. */
  type: z.literal('table').optional(),
  /** Name of the file in the folder: `data.csv` for a table. */
  path: text.refine(
    (path) => !/^\.|[/\\]/.test(path),
    ruleMessage('the name of a file in the folder', 'Move the file there, and write its name only.'),
  ),
  /** Extension of the file: `csv`, `json`. */
  format: text,
  /** Media type: `text/csv`. @convention Frictionless, IANA media types */
  mediatype: text,
  /** Every file is in UTF-8. */
  encoding: z.literal('utf-8').optional(),
  /** Columns and keys of a table. Plain files have none. */
  schema: z
    .strictObject({
      /** The columns, in their order. */
      fields: z.array(fieldSchema).min(1),
      /** Fields that together identify each row. Their cells are never blank. */
      primaryKey: z.array(text).min(1),
      /** Fields whose values are keys of other datasets. */
      foreignKeys: z.array(foreignKey).optional(),
    })
    .optional(),
});

const isTable = ({ schema }: { schema?: unknown }): boolean => schema !== undefined;

/**
 * A dataset, in `data/<id>/datapackage.json`. Its id is the name of the folder. The file is a Data Package v2, with only the
 * parts that Plumbline checks. The table is in `data.csv`, or `query.sql` computes it.
 * @convention Frictionless
 */
export const packageSchema = z
  .strictObject({
    /** Address of the profile that the file follows. */
    $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
    /** Name of the dataset. */
    title: plainText,
    /** What it contains, which choices you made and what it leaves out, in plain text. */
    description: plainText,
    /** What one row is, in a sentence: `One row is one town.` @convention Plumbline */
    rowIs: plainText.optional(),
    /** Version of the content. @convention Frictionless, Semantic Versioning */
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version such as "1.0.0"'),
    /** Day on which it was made. */
    created: day('a date as YYYY-MM-DD'),
    /** Licences under which it may be reused. */
    licenses: z
      .array(
        z.strictObject({
          /** Identifier: `CC-BY-4.0`. @convention Frictionless, SPDX */
          name: text,
          /** Full name, for readers. */
          title: text,
          /** Address of its text. */
          path: webAddress,
        }),
      )
      .min(1),
    /** Works in which the values were read. May be empty for a dataset with a query, which has the sources of the datasets that it reads. */
    sources: z.array(
      z.strictObject({
        /** Id of the source record. @convention Plumbline */
        id: text,
        /** Place in the work: `Table 9.5`. @convention CSL */
        locator: text.optional(),
      }),
    ),
    /** Errors in published data, for readers. @convention Plumbline */
    corrections,
    /** The files. A dataset of rows has one, named `data`. */
    resources: z
      .array(resourceSchema)
      .min(1)
      .refine(
        (all) => !all.some(isTable) || all.length === 1,
        ruleMessage('one resource, if it has a table', 'Put each table into a dataset of its own.'),
      )
      .refine(
        ([first, ...others]) => others.length > 0 || !isTable(first!) || first!.path === 'data.csv',
        ruleMessage('"data.csv" as the path of a table', 'Rename the file, and write "data.csv".'),
      ),
  })
  .superRefine(({ created, corrections }, context) => correctionsFollow(created, '"created"', corrections, context));

export type DataPackage = z.infer<typeof packageSchema>;
export type Field = z.infer<typeof fieldSchema>;

/** Whether the values of a field are numbers. Years are. */
export const isNumeric = ({ type }: { type: string }): boolean => ['integer', 'number', 'year'].includes(type);
export type TableSchema = NonNullable<z.infer<typeof resourceSchema>['schema']>;

function isPattern(text: string): boolean {
  try {
    return Boolean(new RegExp(text, 'u'));
  } catch {
    return false;
  }
}
