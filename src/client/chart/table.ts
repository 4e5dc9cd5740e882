/** The rows as a table, as the pages have them: what stands in the place of the drawing for whoever asks for it. */
import { element } from './element.ts';
import type { Marks } from './marks.ts';
import { blank, inItsLanguage, silent, standing } from './row.ts';

export function tableOf({ columns, rows }: Marks, order: number[], name: string): HTMLElement {
  const differs = rows.some((row) => row.standing !== rows[0]!.standing);
  const kinds = columns.map(({ number, words }) => (number ? 'number' : words ? 'words' : ''));
  const lines = order.map((row) => {
    const { cells, standing: words } = rows[row]!;
    const values = cells.map((text, i) => {
      if (text === blank)
        return element('td', `${kinds[i]} blank`, silent('', text), element('span', 'unseen', 'no value'));
      const cell = inItsLanguage(element('td', kinds[i]!, text));
      // Points stand under each other.
      const missing = (columns[i]!.decimals ?? 0) - (text.split('.')[1]?.length ?? 0);
      if (missing > 0) cell.append(silent('pad', (text.includes('.') ? '' : '.') + '0'.repeat(missing)));
      return cell;
    });
    return element('tr', '', ...values, ...(differs ? [element('td', 'standing', words)] : []));
  });
  const heads = columns.map(({ title, unit }, i) => head(kinds[i]!, title, unit));
  const table = element(
    'table',
    '',
    // What is true of all rows is said once.
    element(
      'caption',
      '',
      element('span', '', `${rows.length} rows`, ...(differs ? [] : [', all ', standing(rows[0]!.standing)])),
    ),
    element('thead', '', element('tr', '', ...heads, ...(differs ? [head('', 'Standing')] : []))),
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
