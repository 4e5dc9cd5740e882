/** Finds the precision of measures and derived values, and checks what authors state about it. */
import type { Dataset } from '../../data/datasets.ts';
import { rowKey } from '../../data/table.ts';
import type { Measure } from '../measures.ts';
import type { Tables } from '../tables.ts';
import { checkDerived, checkMeasure } from './check-precision.ts';
import { lineageOf, numbersOf, precisionsOf, type Lineage } from './trials.ts';

type ReadsOf = ReadonlyMap<string, readonly string[]>;

/** The measures with the precision of their values. @param readsOf the tables of each derived dataset */
export async function withPrecisions(tables: Tables, readsOf: ReadsOf, measures: Measure[]): Promise<Measure[]> {
  const all: Measure[] = [];
  for (const measure of measures) {
    const lineage = lineageOf(tables, readsOf, measure.reads);
    const isStated = measure.statedPrecision !== undefined || measure.takenAsExact !== undefined;
    all.push(lineage || isStated ? await withPrecision(tables, measure, lineage) : measure);
  }
  return all;
}

async function withPrecision(tables: Tables, measure: Measure, lineage: Lineage | undefined): Promise<Measure> {
  const { dataset, name, file, sql } = measure;
  const key = `precision of ${dataset}.${name}: ${JSON.stringify(measure)}`;
  const precision = await tables.run(key, idsOf(lineage, measure.reads), async (connection, problems) => {
    const read = async () => numbersOf(connection, sql, () => 'value');
    const results = lineage && (await precisionsOf(connection, lineage, read));
    return checkMeasure(measure, results?.get('value') ?? 'exactly', (message, hint) =>
      problems.push({ file, place: `measure "${name}"`, message, hint }),
    );
  });
  return { ...measure, precision };
}

/** Checks the cells of derived datasets. */
export async function checkDerivedPrecisions(tables: Tables, readsOf: ReadsOf): Promise<void> {
  for (const dataset of tables.valid.values()) {
    const reads = dataset.query === undefined ? [] : (readsOf.get(dataset.id) ?? []);
    const lineage = lineageOf(tables, readsOf, reads);
    if (lineage) await checkOne(tables, dataset, lineage, reads);
  }
}

async function checkOne(tables: Tables, dataset: Dataset, lineage: Lineage, reads: readonly string[]): Promise<void> {
  await tables.run(
    `precision of ${dataset.id}: ${dataset.query}`,
    [...idsOf(lineage, reads), dataset.id],
    async (connection, problems) => {
      const key = (row: Record<string, unknown>) => rowKey(row as Dataset['rows'][number], dataset.schema!.primaryKey);
      const numbers = new Set(
        dataset.schema!.fields.filter(({ type }) => ['number', 'integer'].includes(type)).map(({ name }) => name),
      );
      const read = async () => {
        const all = await numbersOf(connection, dataset.query!, (row, column) => `${key(row)} ${column}`);
        return all && new Map([...all].filter(([name]) => numbers.has(name.slice(name.lastIndexOf(' ') + 1))));
      };
      checkDerived(dataset, await precisionsOf(connection, lineage, read), problems);
      return null;
    },
  );
}

const idsOf = (lineage: Lineage | undefined, reads: readonly string[]): string[] => [
  ...new Set([...(lineage?.hedged ?? []), ...(lineage?.derived ?? [])].map(({ id }) => id).concat(reads)),
];
