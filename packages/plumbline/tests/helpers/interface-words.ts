/** The interface words of a language, and the text of published files to look for them in. */
import { strFromU8, unzipSync } from 'fflate';
import { de } from '../../src/core/language/de.ts';
import { en } from '../../src/core/language/en.ts';
import type { Words } from '../../src/core/language/language.ts';
import type { PublishedFile } from '../../src/publish/site/published-file.ts';

/** Functions are called with one of something, and with several. */
const samples = [1, 7];
const inserted = /[17]|\{\w+\}/;
export const punctuation = /^[\s.,:;]+|[\s.,:;]+$/g;

/** The texts below a key, without what is inserted into them. */
export function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return words.split(inserted).map((text) => text.replace(punctuation, ''));
  if (typeof words === 'function')
    return samples.flatMap((sample) => textsOf(words(...Array<number>(words.length).fill(sample))));
  return Object.values(words as object).flatMap(textsOf);
}

/** The texts of a language that are long enough to tell it from another. */
export const interfaceTexts = ({ locale: _locale, ...sections }: Words): string[] => [
  ...new Set(textsOf(sections).filter((text) => text.length > 4)),
];

/**
 * The English interface words in the text of a German edition: whole words, not those in addresses, file names and types, such as
 * "metadata.json", "#article", "@article".
 *
 * @param authored what the newsroom wrote, which may be English
 */
export function englishWordsIn(text: string, authored: string): string[] {
  const german = interfaceTexts(de);
  const english = interfaceTexts(en).filter((word) => !german.includes(word) && !authored.includes(word));
  return english.filter((word) =>
    new RegExp(`(?<![\\p{L}/#@])${RegExp.escape(word)}(?![\\p{L}/-]|\\.\\w)`, 'u').test(text),
  );
}

const readable = ['alt', 'aria-label', 'content', 'title'];

const textOfMarkup = (markup: string): string =>
  markup
    .replace(/<(style|script|pre|code|textarea)\b[^]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, (tag) =>
      [...tag.matchAll(/ ([\w-]+)="([^"]*)"/g)]
        .flatMap(([, name, value]) => (readable.includes(name!) ? value : []))
        .join(' | '),
    )
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

/** The strings in JSON; not its names, and not the status of a value, which is a name, too. */
export function stringsIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return /status$|^type$|^@/.test(name) ? [] : [value];
  // The marks of statuses, by their names in the language.
  if (value === null || typeof value !== 'object' || name === 'statuses') return [];
  return Object.entries(value).flatMap(([key, one]) => stringsIn(one, Array.isArray(value) ? name : key));
}

/** What people read in a file; undefined of a file that is not text. */
export async function textOf({ path, content }: Pick<PublishedFile, 'path' | 'content'>): Promise<string | undefined> {
  const bytes = await content();
  if (path.endsWith('.zip'))
    return Object.entries(unzipSync(Buffer.from(bytes)))
      .filter(([name]) => name.endsWith('README.md') || name.endsWith('.json'))
      .map(([name, file]) =>
        name.endsWith('.md') ? strFromU8(file) : stringsIn(JSON.parse(strFromU8(file))).join(' | '),
      )
      .join(' | ');
  if (!/\.(html|xml|json|txt|svg|bib|ris)$/.test(path)) return undefined;
  const text = String(bytes);
  if (path.endsWith('.json')) return stringsIn(JSON.parse(text)).join(' | ');
  return /\.(html|xml|txt|svg)$/.test(path) ? textOfMarkup(text) : text;
}
