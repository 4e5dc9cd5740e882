/** Rows as a table without styles, for other sites. */
import type { Field } from '../../core/data/data-package.ts';
import type { Row } from '../../core/data/table.ts';
import type { Language } from '../../core/language/language.ts';
import { html, type Html } from '../html/html.ts';
import { formatCell } from '../format.ts';

type Column = Pick<Field, 'name' | 'title' | 'type' | 'unit'>;

/** @param nameOf the name of a source by its id */
export function plainTable(
  language: Language,
  caption: string,
  fields: Column[],
  rows: Row[],
  nameOf: (source: string) => string | undefined,
): Html {
  const cell = (field: Column, row: Row): Html => {
    const value = row[field.name] ?? null;
    const source = field.unit === 'source id' && typeof value === 'string' ? nameOf(value) : undefined;
    return html`<td>${source ?? formatCell(language, value, field)}</td>`;
  };
  const head = ({ title, type, unit }: Column): Html => {
    const counts = ['integer', 'number'].includes(type) && ![title.toLowerCase(), 'number'].includes(unit);
    return html`<th scope="col">${title}${counts && `, ${unit}`}</th>`;
  };
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${fields.map(head)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${fields.map((field) => cell(field, row))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
