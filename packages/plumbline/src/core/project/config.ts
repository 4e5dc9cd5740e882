/** The edition: the one authored file that makes a site its newsroom's own. */
import { z } from 'astro/zod';
import { importDefault } from '../input/import-module.ts';
import type { Problem } from '../input/problems.ts';
import { languageOf, languagesWithWords } from '../language/language.ts';
import { validate, ruleMessage } from '../input/validate.ts';

const text = z.string().min(1);

/**
 * An edition: one site with its own name, address and licence. `edition.config.ts` in its folder exports it by default.
 * @convention Plumbline
 */
export interface EditionConfig {
  /** Name of the site, on the masthead and in every page title. */
  title: string;
  /** What the edition is about, in one sentence without a full stop. */
  tagline: string;
  /** What search engines and link previews show for the edition: one or two sentences. */
  description: string;
  /** Who publishes it. Citations, downloads and structured data name it. */
  publisher: string;
  /** Origin of the site, without a path: `https://example.org`. `SITE` in the environment overrides it. @convention Astro */
  site: string;
  /** Path of the site below the origin: `/` or `/cluster-file/`. `BASE_PATH` in the environment overrides it. @convention Astro */
  base: string;
  /** Language of the pages, with or without a region: `en`, `de-AT`. @convention BCP 47 */
  language: string;
  /** Licence of the text and the charts. Each dataset names its own. */
  licence: {
    /** Identifier: `CC-BY-4.0`. @convention SPDX */
    id: string;
    /** Full name, for readers. */
    title: string;
    /** Address of its text. */
    url: string;
  };
  /** Who is responsible for the edition. */
  people: {
    /** Name of a person or a desk. */
    name: string;
    /** What they do: `Reporting and charts`. */
    role: string;
  }[];
  /** Where readers report an error: a mailbox or the address of a page. */
  corrections: string;
}

export const editionSchema = z.strictObject({
  title: text,
  tagline: text,
  description: text,
  publisher: text,
  site: z.url('an address such as "https://example.org"'),
  base: z
    .string()
    .regex(
      /^\/(.*\/)?$/,
      ruleMessage('a path with a slash at both ends', 'Write "/", or a path such as "/cluster-file/".'),
    ),
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
  licence: z.strictObject({
    id: z.string(),
    title: z.string(),
    url: z.url('an address that starts with https:// or http://'),
  }),
  people: z.array(z.strictObject({ name: z.string(), role: z.string() })).min(1),
  corrections: text,
}) satisfies z.ZodType<EditionConfig>;

/** Types an edition.config.ts; the values are checked when it is read. */
export const defineEdition = (config: EditionConfig): EditionConfig => config;

export const configFile = 'edition.config.ts';

export async function readConfig(root: string, problems: Problem[]): Promise<EditionConfig | undefined> {
  const value = await importDefault(root, configFile, 'defineEdition({ … })', problems);
  if (value === undefined) return undefined;
  const config = value as EditionConfig;
  // A preview host or a sub-path is a matter of where the site is put, not of what it says.
  const { SITE: site = config.site, BASE_PATH: base = config.base } = process.env;
  return validate(editionSchema, { ...config, site, base }, configFile, problems);
}
