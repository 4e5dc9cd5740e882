/** Reads and checks edition.config.ts. */
import { join } from 'node:path';
import { z } from 'astro/zod';
import { encodingProblemAt } from '../input/encoding.ts';
import { importDefault } from '../input/import-module.ts';
import type { Problem } from '../input/problems.ts';
import { validate, ruleMessage } from '../input/validate.ts';
import { contactAddress, isWebAddress, webAddress } from '../input/fields/web-address.ts';
import { languageOf, languagesWithWords } from '../language/language.ts';
import { scriptsOf } from '../language/text-languages.ts';
import { configFile, type EditionConfig } from './config.ts';
import { colorTokens } from './palettes.ts';

const text = z.string().min(1);
const svgFile = text.regex(
  /^\.\/.+\.svg$/i,
  ruleMessage('the path of an SVG file in the edition', 'Write a path such as "./src/logo.svg".'),
);
const links = z
  .array(
    z.strictObject({
      label: text,
      href: z
        .string()
        .regex(
          /^(https:\/\/.+|(?![/.])[^:]*)$/,
          ruleMessage(
            'a path without a slash before it, or an address that starts with https://',
            'Write a path such as "stories/".',
          ),
        ),
    }),
  )
  .min(1)
  .optional();
const color = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, ruleMessage('a colour such as "#c5301b"', 'Write "#" and six hexadecimal digits.'));
const palette = z.partialRecord(z.enum(colorTokens), color);
const fontFile = text.refine(
  (file) => /\.(ttf|otf)$/i.test(file),
  ruleMessage('a TTF file', 'Name a file that ends with ".ttf".'),
);
const fontFiles = z.strictObject({
  regular: fontFile,
  italic: fontFile.optional(),
  semibold: fontFile,
  local: z.array(text).optional(),
});

export const editionSchema = z.strictObject({
  title: text,
  tagline: text,
  description: text,
  publisher: text,
  site: z
    .string()
    .refine(
      (text) => isWebAddress(text) && new URL(text).href === `${new URL(text).origin}/`,
      ruleMessage('an origin such as "https://example.org"', 'Write it without a path; "base" has the path.'),
    ),
  base: z
    .string()
    .regex(
      /^\/(?:[^/?#\s]+\/)*$/,
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
  colors: z.strictObject({ light: palette.optional(), dark: palette.optional() }).optional(),
  logo: z.strictObject({ src: svgFile, dark: svgFile.optional(), replacesTitle: z.boolean().optional() }).optional(),
  favicon: svgFile.optional(),
  navigation: links,
  footerLinks: links,
  authors: z.array(text).min(1).optional(),
  fonts: z
    .strictObject({ serif: fontFiles.extend({ italic: fontFile }).optional(), sans: fontFiles.optional() })
    .optional(),
  languages: z
    .record(z.string(), z.strictObject({ fonts: z.strictObject({ serif: fontFiles, sans: fontFiles }).optional() }))
    .optional(),
  licence: z.strictObject({
    id: z.string(),
    title: z.string(),
    url: webAddress,
  }),
  people: z.array(z.strictObject({ name: z.string(), role: z.string() })).min(1),
  corrections: contactAddress,
}) satisfies z.ZodType<EditionConfig>;

export async function readConfig(root: string, problems: Problem[]): Promise<EditionConfig | undefined> {
  const problem = encodingProblemAt(join(root, configFile), configFile);
  if (problem) return void problems.push(problem);
  const value = await importDefault(root, configFile, 'defineEdition({ … })', problems);
  if (value === undefined) return undefined;
  const config = value as EditionConfig;
  // The address of a preview is not part of the edition, so the environment can override it.
  const place = {
    site: fromEnvironment('SITE', 'site', problems) ?? config.site,
    base: fromEnvironment('BASE_PATH', 'base', problems) ?? config.base,
  };
  const valid = validate(editionSchema, { ...config, ...place }, configFile, problems);
  if (valid) checkLanguages(valid, problems);
  return valid;
}

/** The value of a field that an environment variable overrides; undefined if it is not set, or not valid. */
function fromEnvironment(variable: string, field: 'site' | 'base', problems: Problem[]): string | undefined {
  const value = process.env[variable];
  if (value === undefined) return undefined;
  const found: Problem[] = [];
  const valid = validate(editionSchema.shape[field], value, `environment variable ${variable}`, found);
  const hint = `Set it to such a value, or unset it: then "${field}" in ${configFile} applies.`;
  problems.push(...found.map((problem) => ({ ...problem, hint })));
  return valid;
}

/** Text of a further language is found by its script. */
function checkLanguages({ language, languages = {} }: EditionConfig, problems: Problem[]): void {
  const own = scriptsOf(language);
  for (const code of Object.keys(languages)) {
    const scripts = scriptsOf(code);
    if (scripts.length && !scripts.every((script) => own.includes(script))) continue;
    problems.push({
      file: configFile,
      place: 'field "languages"',
      message: `expected a language code whose script is not that of the pages, such as "zh-Hans", got "${code}".`,
      hint: 'Correct the code, or remove the language.',
    });
  }
}
