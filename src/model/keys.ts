/** Foreign keys: every value that points to another dataset's rows, or to a source record, is found there. */
import type { Dataset } from './dataset.ts';
import { nearest, type Problem } from './problems.ts';
import type { Source } from './source.ts';
import { keyOf, type Row } from './table.ts';

export function checkForeignKeys(datasets: Map<string, Dataset>, sources: Map<string, Source>, problems: Problem[]): void {
  const sourceRows: Row[] = [...sources.keys()].map((id) => ({ id }));
  for (const { rows, schema, folder, query } of datasets.values()) {
    const file = query === undefined ? `${folder}/data.csv` : `${folder}/query.sql`;
    for (const { fields, reference } of schema?.foreignKeys ?? []) {
      const target = reference.package === 'sources' ? sourceRows : (datasets.get(reference.package)?.rows ?? []);
      const known = new Set(target.map((row) => keyOf(row, reference.fields)));
      rows.forEach((row, i) => {
        // A blank key points nowhere, and says so by being blank.
        const value = keyOf(row, fields);
        if (fields.every((field) => row[field] === null) || known.has(value)) return;
        const close = nearest(value, known);
        const add = `add the row to ${reference.package === 'sources' ? 'src/content/sources' : `data/${reference.package}`}.`;
        const place = `row ${i + 2}, column "${fields.join('" and "')}"`;
        const message = `expected a value found in "${reference.package}", got "${value}".`;
        problems.push({ file, place, message, hint: close ? `Write "${close}", or ${add}` : `Correct the cell, or ${add}` });
      });
    }
  }
}
