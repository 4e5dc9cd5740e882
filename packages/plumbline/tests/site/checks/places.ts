/** Holds the list beside a map to the rows that are drawn. */
import { parseHTML } from 'linkedom';
import type { ChartDefinition } from '../../../src/core/content/chart-definition.ts';
import type { Row } from '../../../src/core/data/table.ts';

const readersForm = (cell: unknown): string => String(cell).replaceAll("'", '’');
const wordsOf = (element: Element): string => element.textContent!.replace(/\s+/g, ' ').trim();

/** What is wrong with each list of places in a page, or in a part of one: expected and found. */
export function placeFaults(html: string, places: NonNullable<ChartDefinition['places']>, rows: Row[]): string[] {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const lists = [...document.querySelectorAll('.places')];
  if (lists.length !== 1) return [`expected one list of places, got ${lists.length}`];
  const faults: string[] = [];
  const items = [...lists[0]!.querySelectorAll('[data-row]')];
  const listed = items.map((item) => Number(item.getAttribute('data-row')));
  for (const row of rows.keys()) {
    const times = listed.filter((one) => one === row).length;
    if (times !== 1) faults.push(`expected "${String(rows[row]![places.name])}" once, got ${times} times`);
  }
  for (const item of items) {
    const row = rows[Number(item.getAttribute('data-row'))];
    if (!row) continue;
    const { name, value, group } = places;
    const localName = places.localName!;
    const expected = [name, localName, value].map((field) => readersForm(row[field])).join(' ');
    if (wordsOf(item) !== expected) faults.push(`expected "${expected}", got "${wordsOf(item)}"`);
    const tagged = [...item.querySelectorAll('[lang="zh-Hans"]')].map(wordsOf).join();
    if (tagged !== row[localName]) faults.push(`expected "${String(row[localName])}" as Chinese, got "${tagged}"`);
    const under = item.closest('ul')!.getAttribute('aria-label');
    if (group && under !== row[group])
      faults.push(`expected ${expected} under "${String(row[group])}", got "${under}"`);
  }
  for (const list of lists[0]!.querySelectorAll('ul')) {
    const order = [...list.querySelectorAll('[data-row]')].map((item) => Number(item.getAttribute('data-row')));
    const sorted = order.toSorted((a, b) => a - b);
    if (order.join() !== sorted.join()) faults.push(`expected rows in the order ${sorted.join()}, got ${order.join()}`);
  }
  const loose = /\p{Script=Han}/u.test(textOutside(lists[0]!, '[lang="zh-Hans"]'));
  if (loose) faults.push('expected all Chinese to be said as Chinese, got some that is not');
  return faults;
}

function textOutside(element: Element, selector: string): string {
  const copy = element.cloneNode(true) as Element;
  for (const inner of copy.querySelectorAll(selector)) inner.remove();
  return copy.textContent!;
}
