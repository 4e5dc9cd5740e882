/** The table of a frozen version, with statuses and a key to its columns. */
import type { Status } from '../../core/data/evidence.ts';
import type { CellValue } from '../../core/data/field-types.ts';
import type { Language } from '../../core/language/language.ts';
import { isNumeric } from '../../core/data/data-package.ts';
import type { Row } from '../../core/data/table.ts';
import { html, type Html } from '../html/html.ts';
import { sortStatuses } from '../data/status-summary.ts';
import { formatCell } from '../format.ts';
import type { FrozenField, Snapshot } from './snapshot.ts';

export function versionTable(language: Language, snapshot: Snapshot): Html {
  const { chart, version, status } = language.words;
  const { table: words } = version;
  const { title, fields, rows, withheld } = snapshot;
  if (withheld !== undefined) return html`<p>${withheld}</p>`;
  const columns = fields.map((field) => ({ field, most: mainStatus(field), kind: kindOf(field, rows) }));
  return html`<section class="table" tabindex="0" aria-label="${words.label}">
      <table>
        <caption>
          <span>${chart.tableCaption(title)}</span>
        </caption>
        <thead>
          <tr>
            ${columns.map((column) => headOf(language, column))}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row, i) =>
              html`<tr>
                ${columns.map((column) => cellOf(language, snapshot, column, row[column.field.name] ?? null, i))}
              </tr>`,
          )}
        </tbody>
      </table>
    </section>
    <details>
      <summary>${words.key}</summary>
      <dl>
        ${fields.map(
          ({ title, description, unit }) =>
            html`<dt>${title}</dt>
              <dd>${words.column(description, unit)}</dd>`,
        )}
        ${sortStatuses(fields.flatMap(({ standing }) => standing ?? [])).map(
          (one) =>
            html`<dt>${status[one].name}</dt>
              <dd>${status[one].description}</dd>`,
        )}
      </dl>
    </details>`;
}

/** Sentences get wide columns. */
const kindOf = (field: FrozenField, rows: Row[]): Column['kind'] => {
  if (isNumeric(field)) return 'number';
  return rows.some((row) => String(row[field.name] ?? '').length > 40) ? 'words long' : 'words';
};

/** The status of most values of a column, which its head shows. */
function mainStatus({ standing: status }: FrozenField): Status | undefined {
  if (!Array.isArray(status)) return status;
  const known = status.filter((one) => one !== 'missing');
  const groups = [...Map.groupBy(known, (one) => one)].sort((a, b) => b[1].length - a[1].length);
  return groups[0]?.[0];
}

interface Column {
  field: FrozenField;
  most: Status | undefined;
  kind: 'number' | 'words' | 'words long';
}

function headOf({ words }: Language, { field, most, kind }: Column): Html {
  const unit = isNumeric(field) && !['year', 'number'].includes(field.unit) ? field.unit : undefined;
  const small = [unit, most && words.status[most].name].filter(Boolean).join(', ');
  return html`<th scope="col" class="${kind}">${field.title} ${small && html`<small>${small}</small>`}</th>`;
}

function cellOf(
  language: Language,
  { credits }: Snapshot,
  { field, most, kind }: Column,
  cell: CellValue,
  row: number,
): Html {
  const { format, status: statuses } = language.words;
  if (cell === null)
    return html`<td class="${kind}"><span aria-hidden="true">–</span><span class="unseen">${format.noValue}</span></td>`;
  const source = field.unit === 'source id' ? credits.find(({ id }) => id === cell)?.name : undefined;
  const status = Array.isArray(field.standing) ? field.standing[row] : field.standing;
  const mark = status !== undefined && status !== most && html` <small>${statuses[status].name}</small>`;
  return html`<td class="${kind}">${source ?? formatCell(language, cell, field)}${mark}</td>`;
}
