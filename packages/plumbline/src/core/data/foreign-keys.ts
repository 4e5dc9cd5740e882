/** Checks that every foreign key has a row in the other dataset, or a source record. */
import type { Dataset } from './datasets.ts';
import { isReported, nearest, type Problem } from '../input/problems.ts';
import type { Source } from './sources.ts';
import { rowKey, rowNumber, rowsByKey } from './table.ts';

/** @param datasets those without problems: keys of a broken dataset are not known. */
export function checkForeignKeys(
  { rows, schema, folder, query }: Dataset,
  datasets: Map<string, Dataset>,
  sources: Map<string, Source>,
  problems: Problem[],
): void {
  const derived = query !== undefined;
  const file = `${folder}/${derived ? 'query.sql' : 'data.csv'}`;
  for (const { fields, reference } of schema?.foreignKeys ?? []) {
    const toSources = reference.package === 'sources';
    const known: Map<string, unknown> | undefined = toSources
      ? sources
      : keysOf(datasets.get(reference.package), reference.fields);
    if (!known) continue;
    const missing = rows.flatMap((row, i) => {
      // A blank key refers to nothing.
      const value = rowKey(row, fields);
      return fields.every((field) => row[field] === null) || known.has(value) ? [] : { value, i };
    });
    // A wrong query affects many rows; report the first.
    for (const { value, i } of derived ? missing.slice(0, 1) : missing) {
      const record = `src/content/sources/${value}.yaml`;
      if (toSources && isReported(record, problems)) continue;
      const close = nearest(value, known.keys());
      const fix = derived ? 'Correct the query' : close ? `Write "${close}"` : 'Correct the cell';
      problems.push({
        file,
        place: `${rowNumber(i, { derived })}, column "${fields.join('" and "')}"`,
        message: `expected a value found in "${reference.package}", got "${value}".`,
        hint: `${fix}, or add ${toSources ? record : `the row to data/${reference.package}/`}.`,
      });
    }
  }
}

const keysOf = (dataset: Dataset | undefined, key: readonly string[]): Map<string, unknown> | undefined =>
  dataset && rowsByKey(dataset.rows, key);
