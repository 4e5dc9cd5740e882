/** The edition: the one authored file that makes a site its newsroom's own. */
import { z } from 'astro/zod';
import { importDefault } from '../input/import-module.ts';
import type { Problem } from '../input/problems.ts';
import { languageOf, languagesWithWords } from '../language/language.ts';
import { validate, ruleMessage } from '../input/validate.ts';

const editionSchema = z.strictObject({
  /** Name on the masthead and in every page title. */
  title: z.string().min(1),
  /** One sentence under the masthead: what the edition is about. */
  tagline: z.string().min(1),
  /** What search engines and link previews say of the edition, in a sentence or two. */
  description: z.string().min(1),
  /** Who publishes: named in citations and structured data. */
  publisher: z.string().min(1),
  /** Origin that the site is served from, without a path: `https://example.org`. */
  site: z.url('an address such as "https://example.org"'),
  /** Path below the origin, with slashes at both ends: `/` or `/cluster-file/`. */
  base: z
    .string()
    .regex(
      /^\/(.*\/)?$/,
      ruleMessage('a path with a slash at both ends', 'Write "/", or a path such as "/cluster-file/".'),
    ),
  /** BCP 47 language of the pages. */
  language: z
    .string()
    .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'a language code such as "en"')
    .refine(
      (code) => languageOf(code) !== undefined,
      ruleMessage(
        `a language that has interface words: ${languagesWithWords.map((code) => `"${code}"`).join(', ')}`,
        'Write one of these, with a region if you like: "en-US".',
      ),
    ),
  /** Licence of text and charts. Each dataset names its own. */
  licence: z.strictObject({
    id: z.string(),
    title: z.string(),
    url: z.url('an address that starts with https:// or http://'),
  }),
  /** Who answers for the edition, and where to write. */
  people: z.array(z.strictObject({ name: z.string(), role: z.string() })).min(1),
  /** Address for corrections: a mailbox or a page. */
  corrections: z.string().min(1),
});

export type EditionConfig = z.infer<typeof editionSchema>;

/** Types an edition.config.ts; the values are checked when it is read. */
export const defineEdition = (config: EditionConfig): EditionConfig => config;

export async function readConfig(root: string, problems: Problem[]): Promise<EditionConfig | undefined> {
  const file = 'edition.config.ts';
  const value = await importDefault(root, file, 'defineEdition({ … })', problems);
  if (value === undefined) return undefined;
  const config = value as EditionConfig;
  // A preview host or a sub-path is a matter of where the site is put, not of what it says.
  const { SITE: site = config.site, BASE_PATH: base = config.base } = process.env;
  return validate(editionSchema, { ...config, site, base }, file, problems);
}
