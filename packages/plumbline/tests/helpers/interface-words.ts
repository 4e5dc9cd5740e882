/** The interface words of a language, and the text of published files to look for them in. */
import { strFromU8, unzipSync } from 'fflate';
import type { PublishedFile } from '../../src/publish/site/published-files.ts';

/** Stands for whatever a word is a function of: a count, a title, a link. */
const placeholder = 2;

/** Every text in some words; of a function, what it gives for placeholders. */
export function* textsIn(words: unknown): Generator<string> {
  if (typeof words === 'string') yield words;
  else if (typeof words === 'function') yield [words(...Array<number>(words.length).fill(placeholder))].flat().join('');
  else for (const one of Object.values(words as object)) yield* textsIn(one);
}

/** The texts without what is put into them, and without signs at their ends: "Data shown in “2”" → "Data shown in". */
export const fragmentsIn = (words: unknown): string[] =>
  [...textsIn(words)]
    .flatMap((text) => text.split(String(placeholder)))
    .map((part) => part.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));

const readable = ['alt', 'aria-label', 'content', 'title'];

const textOfMarkup = (markup: string): string =>
  markup
    .replace(/<(style|script|pre|code)\b[^]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, (tag) =>
      [...tag.matchAll(/ ([\w-]+)="([^"]*)"/g)]
        .flatMap(([, name, value]) => (readable.includes(name!) ? value : []))
        .join(' | '),
    )
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

/** The strings in JSON; not its names, and not the status of a value, which is a name, too. */
export function stringsIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return /status$|^type$|^@/.test(name) ? [] : [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => stringsIn(one, Array.isArray(value) ? name : key));
}

/** What people read in a file; undefined of a file that is not text. */
export async function textOf({ path, content }: PublishedFile): Promise<string | undefined> {
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
