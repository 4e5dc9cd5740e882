/** The rows as a table, as the pages have them: what stands in the place of the drawing for whoever asks for it. */
import { element } from '../lib/element.ts';
import { silent, status } from '../lib/status.ts';
import type { Marks } from './marks.ts';
import { blank, inItsLanguage } from './row-summary.ts';

/** @param record address of the table of record, with the status of each value and links to sources */
export function tableOf(
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
      const cell = inItsLanguage(element('td', kind, text));
      // Points stand under each other.
      const [, held] = text.split('.');
      const missing = decimals - (held?.length ?? 0);
      if (missing > 0) cell.append(silent('pad', (held ? '' : '.') + '0'.repeat(missing)));
      return cell;
    });
    return element('tr', '', ...values, ...(all ? [] : [element('td', 'status', words)]));
  });
  const heads = columns.map(({ title, unit, kind = '' }) => head(kind, title, unit));
  const link = element('a', '', 'full table');
  link.href = record;
  // What is true of all rows is said once.
  const alike = all ? [', all ', status(all)] : [];
  const table = element(
    'table',
    '',
    element(
      'caption',
      '',
      element('span', '', `${order.length} row${order.length > 1 ? 's' : ''}`, ...alike, ' · ', link),
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
