/** Sources: published works, recorded with CSL field names (https://docs.citationstyles.org, 1.0.2). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { listEntries } from '../input/files.ts';
import type { Problem } from '../input/problems.ts';
import { validate, ruleMessage } from '../input/validate.ts';
import { parseYaml } from '../input/yaml.ts';

const text = z.string().min(1);
const edtf = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date as YYYY, YYYY-MM or YYYY-MM-DD, in quotes');
/** `static-ordering` is CSL's word for names that put the family first in every language: Jia Jun, Xi Jinping. */
const name = z.union(
  [
    z.strictObject({ family: text, given: text.optional(), 'static-ordering': z.boolean().optional() }),
    z.strictObject({ literal: text }),
  ],
  ruleMessage('a name', 'Write "family" and "given", or "literal" for a body.'),
);

const sourceSchema = z
  .strictObject({
    /** CSL type. */
    type: z.enum([
      'article',
      'article-journal',
      'article-magazine',
      'article-newspaper',
      'book',
      'chapter',
      'dataset',
      'paper-conference',
      'post-weblog',
      'report',
      'thesis',
      'webpage',
      'document',
      'software',
      'periodical',
    ]),
    /** As printed on the work. */
    title: text,
    /** How the site names the work where room is short. */
    'title-short': text.optional(),
    /** Title in the language it was first published in. */
    'original-title': text.optional(),
    /** Date of first publication where the work read is a translation. */
    'original-date': edtf.optional(),
    author: z.array(name).optional(),
    editor: z.array(name).optional(),
    translator: z.array(name).optional(),
    'container-title': text.optional(),
    'collection-title': text.optional(),
    'chapter-number': text.optional(),
    volume: text.optional(),
    issue: text.optional(),
    page: text.optional(),
    publisher: text.optional(),
    'publisher-place': text.optional(),
    DOI: text.optional(),
    ISBN: text.optional(),
    URL: z.url('an address that starts with https:// or http://').optional(),
    /** Publication date; left out when the work does not say. */
    issued: edtf.optional(),
    accessed: edtf.optional(),
    /** BCP 47 language of the work as read. */
    language: text.optional(),
    /** primary: held, with a page and a story of its own. cited: its figures are used, the work is not held. */
    role: z.enum(['primary', 'cited']),
    /** Our own words: what the work is and what was taken from it. */
    summary: text,
    /** What a reader must know about how far the work can be relied on. */
    'status-note': text.optional(),
    /** Who holds the rights, as far as known. */
    rights: text,
    /** facts: figures only. licensed: under `license`. none: nothing of it may be published. */
    redistribution: z.enum(['facts', 'licensed', 'none']),
    /** SPDX licence id of a licensed work. */
    license: text.optional(),
    /** Files in which the work was read, known by their hash; never published. */
    renditions: z
      .array(
        z.strictObject({
          /** How people tell this file from the others: "Web text". */
          name: text,
          'media-type': text,
          sha256: z
            .string()
            .regex(
              /^[0-9a-f]{64}$/,
              ruleMessage('a sha256 of 64 hexadecimal digits', 'Copy what "sha256sum" prints for the file.'),
            ),
        }),
      )
      .optional(),
  })
  .refine((record) => record.redistribution !== 'licensed' || record.license !== undefined, {
    path: ['license'],
    message: ruleMessage('the licence of a work that is "licensed"', 'Add "license" with its SPDX id.'),
  });

type SourceRecord = z.infer<typeof sourceSchema>;
export type PersonName = z.infer<typeof name>;
export interface Source extends SourceRecord {
  id: string;
  /** Path of the record from the project's root. */
  file: string;
}

/** Its title as it stands where room is short. */
export const shortTitle = (source: Source): string => source['title-short'] ?? source.title;

export async function readSources(root: string, problems: Problem[]): Promise<Map<string, Source>> {
  const sources = new Map<string, Source>();
  for (const { id, file } of await listEntries(root, 'src/content/sources', '.yaml', problems)) {
    const before = problems.length;
    const value = parseYaml(await readFile(join(root, file), 'utf8'), file, 1, problems);
    const record = problems.length === before ? validate(sourceSchema, value, file, problems) : undefined;
    if (record) sources.set(id, { ...record, id, file });
  }
  return sources;
}
