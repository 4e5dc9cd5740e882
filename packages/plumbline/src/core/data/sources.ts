/** Reads sources: published works, described with CSL field names (https://docs.citationstyles.org, 1.0.2). */
import { z } from 'astro/zod';
import { plainText } from '../input/fields/plain-text.ts';
import { impossibleDate, isRealDate } from '../input/fields/dates.ts';
import { validate, ruleMessage } from '../input/validate.ts';
import { webAddress } from '../input/fields/web-address.ts';
import { parseYaml } from '../input/yaml.ts';
import { isLanguageTag } from '../language/language-tags.ts';
import type { Reading } from '../recording/reading.ts';

const text = z.string().min(1);
const edtf = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date as YYYY, YYYY-MM or YYYY-MM-DD, in quotes')
  .refine((date) => !/^\d{4}-\d{2}-\d{2}$/.test(date) || isRealDate(date), impossibleDate);
const doi = z
  .string()
  .regex(
    /^10\.\d{4,9}(\.\d+)*\/\S+$/,
    ruleMessage(
      'a DOI such as "10.1234/abcd"',
      'Copy it from the work, without "https://doi.org/"; an address belongs in "URL".',
    ),
  );
const isbn = z
  .string()
  .refine(
    (text) => /^(\d{9}[\dX]|\d{13})$/.test(text.replace(/[- ]/g, '')),
    ruleMessage('a book number of 10 or 13 digits', 'Copy it from the work.'),
  );
const language = z
  .string()
  .refine(
    isLanguageTag,
    ruleMessage('a language code (BCP 47) such as "en" or "zh-Hans"', 'Write the code of the language, not its name.'),
  );
const name = z.union(
  [
    z.strictObject({
      /** Family name of a person. */
      family: text,
      /** Given name of a person. */
      given: text.optional(),
      /** `true` for a name that is written family first in every language: Jia Jun, Xi Jinping. */
      'static-ordering': z.boolean().optional(),
    }),
    z.strictObject({
      /** Name of an organisation, instead of the three fields above. */
      literal: text,
    }),
  ],
  ruleMessage('a name', 'Write "family" and "given", or "literal" for a body.'),
);

/**
 * A published work, in `src/content/sources/<id>.yaml`. Its id is the name of the file.
 * @convention CSL
 */
export const sourceSchema = z
  .strictObject({
    /** Kind of work. */
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
    /** As the work prints it. */
    title: text,
    /** Short name of the work, for credits, tables and links. */
    'title-short': text.optional(),
    /** Title in the language it was first published in. */
    'original-title': text.optional(),
    /** Date of first publication of a work that was read in translation. @convention CSL, EDTF */
    'original-date': edtf.optional(),
    /** People or organisations that wrote it. */
    author: z.array(name).optional(),
    /** Editors of the volume. */
    editor: z.array(name).optional(),
    /** Who translated it. */
    translator: z.array(name).optional(),
    /** Journal, book or site that it is part of. */
    'container-title': text.optional(),
    /** Series that it is part of. */
    'collection-title': text.optional(),
    /** Number of the chapter: `'9'`. */
    'chapter-number': text.optional(),
    /** Volume of the journal: `'12'`. */
    volume: text.optional(),
    /** Issue within the volume: `'3'`. */
    issue: text.optional(),
    /** Pages within the journal or book: `149–172`. */
    page: text.optional(),
    /** Who published it. */
    publisher: text.optional(),
    /** City of the publisher. */
    'publisher-place': text.optional(),
    /** Digital object identifier, without `https://doi.org/`. */
    DOI: doi.optional(),
    /** Book number, with or without hyphens. */
    ISBN: isbn.optional(),
    /** Address of the work on the web. */
    URL: webAddress.optional(),
    /** Date of publication. Omit it if the work gives none. @convention CSL, EDTF */
    issued: edtf.optional(),
    /** Day on which a web page was read. @convention CSL, EDTF */
    accessed: edtf.optional(),
    /** Language of the work as it was read: `en`, `zh-Hans`. @convention CSL, BCP 47 */
    language: language.optional(),
    /**
     * `primary`: the newsroom has a copy of the work and a story about it. `cited`: the edition uses its figures, and the newsroom has no copy.
     * @convention Plumbline
     */
    role: z.enum(['primary', 'cited']),
    /** What the work is and what was taken from it, in the edition's own words. @convention Plumbline */
    summary: plainText,
    /** What readers must know about how reliable the work is. @convention Plumbline */
    'status-note': plainText.optional(),
    /** Who holds the rights, as far as known: `© The Harbour Board`. @convention Dublin Core */
    rights: plainText,
    /**
     * What may be published of it. `facts`: figures, not sentences. `licensed`: what `license` allows. `none`: nothing; every table
     * and file omits its values.
     * @convention Plumbline
     */
    redistribution: z.enum(['facts', 'licensed', 'none']),
    /** Licence of the work; required where `redistribution` is `licensed`. @convention SPDX */
    license: text.optional(),
    /** Files in which the work was read. They are never published. @convention Plumbline */
    renditions: z
      .array(
        z.strictObject({
          /** Name that distinguishes this file from the others: `Web text`. */
          name: text,
          /** Kind of file: `text/plain`. @convention IANA media types */
          'media-type': text,
          /** Hash of the file's bytes, by which `plumbline verify` finds it. */
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
  })
  .refine(({ issued, 'original-date': original }) => !issued || !original || !precedes(issued, original), {
    path: ['original-date'],
    message: ruleMessage('a date not after "issued"', 'Correct "original-date", or "issued".'),
  });

/** Whether a date is before another one, as far as both say. */
function precedes(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}

type SourceRecord = z.infer<typeof sourceSchema>;
export type PersonName = z.infer<typeof name>;
export interface Source extends SourceRecord {
  id: string;
  /** Path of the record from the project's root. */
  file: string;
}

/** The short title of a source, or its title. */
export const shortTitle = (source: Source): string => source['title-short'] ?? source.title;

export async function readSources(reading: Reading): Promise<Map<string, Source>> {
  const sources = new Map<string, Source>();
  for (const { id, file } of await reading.entries('src/content/sources', '.yaml')) {
    const record = reading.parse(file, (problems) => {
      const before = problems.length;
      const value = parseYaml(reading.text(file) ?? '', file, 1, problems);
      return problems.length === before ? validate(sourceSchema, value, file, problems) : undefined;
    });
    if (record) sources.set(id, { ...record, id, file });
  }
  return sources;
}
