/** One result as a reader sees it. */
import { recordKinds } from '../../src/search/record-types.ts';
import { element } from '../lib/element.ts';
import { status } from '../lib/status.ts';
import { excerptOf, joined, type Piece } from './excerpt.ts';
import { licenceTerms, type Record } from './pagefind.ts';

/** @param base of the site, with a slash at its end. */
export function resultOf(record: Record, query: string, base: string): HTMLLIElement {
  const { raw_url, content, locations, meta, filters } = record;
  const [kind] = filters.kind;
  const link = element('a', '', ...spoken(joined(meta.title)));
  // Behind the space stands what tells the record from others at its address.
  link.href = base + raw_url.split(' ')[0];
  const item = element('li', '');
  item.append(element('p', 'label', recordKinds[kind].one), element('h2', '', link));
  const value = valueOf(meta, query);
  if (value) item.append(element('p', 'value', element('b', '', value.value), ` ${value.unit}`));
  const excerpt = excerptOf(content, locations, meta.title);
  if (excerpt.length) item.append(element('p', 'excerpt', ...excerpt.flatMap(marked)));
  const foot = footOf(filters);
  if (foot.length) item.append(element('p', 'label', ...foot));
  return item;
}

/** Of several numbers in a row the one that is asked for, or else the first. */
function valueOf({ value, unit = '' }: Record['meta'], query: string): { value: string; unit: string } | undefined {
  if (value === undefined) return undefined;
  const [values, units] = [value.split('\n'), unit.split('\n')];
  const digits = (text: string) => text.replaceAll(',', '');
  const asked = licenceTerms(query).split(' ').map(digits);
  const i = Math.max(
    0,
    values.findIndex((one) => asked.includes(digits(one))),
  );
  return { value: values[i]!, unit: units[i] ?? '' };
}

/** How sure it is, and what it stands in. */
function footOf({ status: found, dataset, within }: Record['filters']): (string | HTMLElement)[] {
  const sure = found?.[0];
  const where = dataset?.[0] ?? within?.[0];
  const parts: (string | HTMLElement)[] = [];
  // One word has a mark; "Years cited; rest verified" has none of its own.
  if (sure) parts.push(/^\w+$/.test(sure) ? status(sure) : element('span', '', sure));
  if (where) parts.push(element('span', '', ...spoken(joined(dataset ? where : `In: ${where}`))));
  return parts;
}

const marked = ({ text, match }: Piece): (string | HTMLElement)[] =>
  match ? [element('mark', '', ...spoken(text))] : spoken(text);

/** Chinese is said as Chinese. */
const spoken = (text: string): (string | HTMLElement)[] =>
  text.split(/(\p{Script=Han}+)/u).map((part, i) => {
    if (i % 2 === 0) return part;
    const chinese = element('span', '', part);
    chinese.lang = 'zh-Hans';
    return chinese;
  });
