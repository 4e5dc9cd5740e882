/** The rows as a table, in the form that tables have on the pages; shown in place of the drawing. */
import { element } from '../lib/element.ts';
import { silent, status } from '../lib/status.ts';
import { blank, withLanguage, type Marks } from './marks.ts';

/** @param record address of the full table, with the status of each value and links to sources */
export function dataTable(
  { columns, rows, status: all }: Marks,
  order: number[],
  name: string,
  record: string,
): HTMLElement {
  const lines = order.map((row) => {
    const { cells, status: words } = rows[row]!;
    const values = cells.map((text, i) => {
      const { kind = '', decimals = 0 } = columns[i]!;
      if (text === blank)
        return element('td', `${kind} blank`, silent('', text), element('span', 'unseen', 'no value'));
      const cell = withLanguage(element('td', kind, text));
      // Aligns the decimal points of a column.
      const [, digits] = text.split('.');
      const missing = decimals - (digits?.length ?? 0);
      if (missing > 0) cell.append(silent('pad', (digits ? '' : '.') + '0'.repeat(missing)));
      return cell;
    });
    return element('tr', '', ...values, ...(all ? [] : [element('td', 'status', words)]));
  });
  const heads = columns.map(({ title, unit, kind = '' }) => head(kind, title, unit));
  const link = element('a', '', 'full table');
  link.href = record;
  // A status that all rows share is given once, in the caption.
  const shared = all ? [', all ', status(all)] : [];
  const table = element(
    'table',
    '',
    element(
      'caption',
      '',
      element('span', '', `${order.length} row${order.length > 1 ? 's' : ''}`, ...shared, ' · ', link),
    ),
    element('thead', '', element('tr', '', ...heads, ...(all ? [] : [head('', 'Standing')]))),
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
