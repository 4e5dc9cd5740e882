/** One result as a reader sees it. */
import { kinds } from '../../publish/search/record.ts';
import { excerptOf, joined, type Piece } from './excerpt.ts';
import { termsOf, type Record } from './pagefind.ts';

/** @param base of the site, with a slash at its end. */
export function resultOf(record: Record, query: string, base: string): HTMLLIElement {
  const { raw_url, content, locations, meta, filters } = record;
  const [kind] = filters.kind;
  const link = element('a', undefined, ...spoken(joined(meta.title)));
  // Behind the space stands what tells the record from others at its address.
  link.href = base + raw_url.split(' ')[0];
  const item = element('li', undefined);
  item.append(element('p', 'label', kinds[kind].one), element('h2', undefined, link));
  const value = valueOf(meta, query);
  if (value) item.append(element('p', 'value', element('b', undefined, value.value), ` ${value.unit}`));
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
  const asked = termsOf(query).split(' ').map(digits);
  const i = Math.max(
    0,
    values.findIndex((one) => asked.includes(digits(one))),
  );
  return { value: values[i]!, unit: units[i] ?? '' };
}

/** How sure it is, and what it stands in. */
function footOf({ standing, dataset, within }: Record['filters']): (string | HTMLElement)[] {
  const sure = standing?.[0];
  const where = dataset?.[0] ?? within?.[0];
  const parts: (string | HTMLElement)[] = [];
  // One word has a mark; "Years cited; rest verified" has none of its own.
  if (sure) parts.push(/^\w+$/.test(sure) ? withMark(sure) : element('span', undefined, sure));
  if (where) parts.push(element('span', undefined, ...spoken(joined(dataset ? where : `In: ${where}`))));
  return parts;
}

function withMark(standing: string): HTMLElement {
  const mark = element('span', `mark mark-${standing}`);
  mark.setAttribute('aria-hidden', 'true');
  return element('span', 'with-mark', mark, ` ${standing}`);
}

const marked = ({ text, match }: Piece): (string | HTMLElement)[] =>
  match ? [element('mark', undefined, ...spoken(text))] : spoken(text);

/** Chinese is said as Chinese. */
const spoken = (text: string): (string | HTMLElement)[] =>
  text.split(/(\p{Script=Han}+)/u).map((part, i) => {
    if (i % 2 === 0) return part;
    const chinese = element('span', undefined, part);
    chinese.lang = 'zh-Hans';
    return chinese;
  });

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string | undefined,
  ...children: (string | HTMLElement)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}
