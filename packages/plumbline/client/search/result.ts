/** Makes a result of the list. */
import { element } from '../lib/element.ts';
import { groupSeparator } from '../lib/language.ts';
import { status } from '../lib/status.ts';
import { excerptOf, joined, type Piece } from './excerpt.ts';
import type { Record } from './hit.ts';
import { fill, type SearchWords } from './words.ts';

/**
 * @param terms the query in the words of the index
 * @param base of the site, with a slash at its end
 */
export function resultItem(record: Record, terms: string, base: string, words: SearchWords): HTMLLIElement {
  const { raw_url, content, locations, meta, filters } = record;
  const link = element('a', '', ...withLanguage(joined(meta.title), words));
  link.href = base + raw_url;
  const item = element('li', '');
  item.append(element('p', 'label', words.kinds[filters.kind[0]]), element('h2', '', link));
  const value = valueOf(meta, terms);
  if (value) item.append(element('p', 'value', element('b', '', value.value), ` ${value.unit}`));
  const excerpt = excerptOf(content, locations, meta.title);
  if (excerpt.length) item.append(element('p', 'excerpt', ...excerpt.flatMap((piece) => marked(piece, words))));
  const foot = footOf(filters, words);
  if (foot.length) item.append(element('p', 'label', ...foot));
  return item;
}

/** The number in the query among several numbers of a row, or else the first number. */
function valueOf({ value, unit = '' }: Record['meta'], terms: string): { value: string; unit: string } | undefined {
  if (value === undefined) return undefined;
  const [values, units] = [value.split('\n'), unit.split('\n')];
  const digits = (text: string) => text.replaceAll(groupSeparator, '');
  const asked = terms.split(' ').map(digits);
  const i = Math.max(
    0,
    values.findIndex((one) => asked.includes(digits(one))),
  );
  return { value: values[i]!, unit: units[i] ?? '' };
}

/** The status of the record, and what it is part of. */
function footOf({ status: [known] = [''], dataset, within }: Record['filters'], words: SearchWords): (string | Node)[] {
  const parts = known ? [status(known, words.statuses)] : [];
  const page = within && fill(words.within, { title: within[0] });
  const where = dataset?.[0] ?? page;
  if (where) parts.push(element('span', '', ...withLanguage(joined(where), words)));
  return parts;
}

const marked = ({ text, match }: Piece, words: SearchWords): (string | HTMLElement)[] =>
  match ? [element('mark', '', ...withLanguage(text, words))] : withLanguage(text, words);

/** Marks text in further languages of the edition with their language. */
function withLanguage(text: string, { languages }: SearchWords): (string | HTMLElement)[] {
  if (!languages.length) return [text];
  const all = languages.map(([, letters]) => letters).join('|');
  return text.split(new RegExp(`((?:${all})+)`, 'u')).map((part, i) => {
    if (i % 2 === 0) return part;
    const run = element('span', '', part);
    run.lang = languages.find(([, letters]) => new RegExp(letters, 'u').test(part))![0];
    return run;
  });
}
