/** Makes the table of rows that replaces the drawing, like the tables of pages. */
import { plural } from '../../src/core/language/plural.ts';
import { element } from '../lib/element.ts';
import { decimalPoint, language } from '../lib/language.ts';
import { silent, status } from '../lib/status.ts';
import { blank, withLanguage, type Marks } from './marks.ts';
import type { ChartWords } from './words.ts';

/**
 * @param order the rows to show, in this order
 * @param record address of the full table, with the status of each value and links to sources
 */
export function dataTable(marks: Marks, order: number[], name: string, record: string, words: ChartWords): HTMLElement {
  const { columns, rows, status: shared, statuses } = marks;
  const lines = order.map((row) => {
    const { cells, status: own } = rows[row]!;
    const values = cells.map((text, i) => {
      const { kind = '', decimals = 0 } = columns[i]!;
      if (text === blank)
        return element('td', `${kind} blank`, silent('', text), element('span', 'unseen', words.noValue));
      const cell = withLanguage(marks, element('td', kind, text));
      // Aligns the decimal points of a column.
      const [, digits] = text.split(decimalPoint);
      const missing = decimals - (digits?.length ?? 0);
      if (missing > 0) cell.append(silent('pad', (digits ? '' : decimalPoint) + '0'.repeat(missing)));
      return cell;
    });
    return element('tr', '', ...values, ...(shared ? [] : [element('td', 'status', own)]));
  });
  const heads = columns.map(({ title, unit, kind = '' }) => head(kind, title, unit));
  const link = element('a', '', words.fullTable);
  link.href = record;
  // A status that all rows share is shown once, in the caption.
  const forms = words[shared ? 'rowsOfOneStatus' : 'rows'];
  const [before = '', after = ''] = plural(language, order.length, forms)
    .replace('{count}', String(order.length))
    .split('{status}');
  const count = element('span', '', before, ...(shared ? [status(shared, statuses), after] : []), ' · ', link);
  const table = element(
    'table',
    '',
    element('caption', '', count),
    element('thead', '', element('tr', '', ...heads, ...(shared ? [] : [head('', words.status)]))),
    element('tbody', '', ...lines),
  );
  const region = element('section', 'table', table);
  region.tabIndex = 0;
  region.ariaLabel = name;
  return region;
}

function head(kind: string, title: string, unit?: string): HTMLElement {
  const cell = element('th', kind, title, ...(unit ? [' ', element('small', '', unit)] : []));
  cell.scope = 'col';
  return cell;
}
