/** The tables that queries read. The database is opened, and a table loaded, when a query must run. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { loadRows, openDatabase } from './database.ts';
import { referencedTables } from './referenced-tables.ts';
import type { Dataset } from '../data/datasets.ts';
import type { Source } from '../data/sources.ts';
import type { Problem } from '../input/problems.ts';
import type { Reading } from '../recording/reading.ts';

interface Content {
  sources: Map<string, Source>;
  datasets: Map<string, Dataset>;
}

export class Tables {
  readonly reading: Reading;
  readonly datasets: Map<string, Dataset>;
  /** Datasets without problems. Only they are loaded. */
  readonly valid: Map<string, Dataset>;
  readonly #sources: Map<string, Source>;
  readonly #loaded = new Set<string>();
  #connection: Promise<DuckDBConnection> | undefined;

  constructor(reading: Reading, { datasets, sources }: Content, valid: Map<string, Dataset>) {
    this.reading = reading;
    this.datasets = datasets;
    this.valid = valid;
    this.#sources = sources;
  }

  /** Tables that a query reads, or undefined after reporting what is wrong with it. */
  async readsOf(sql: string, at: Pick<Problem, 'file' | 'place'>): Promise<string[] | undefined> {
    const name = ['tables of', at.file, at.place, sql].join(' ');
    const reads = await this.reading.checkLater(name, async (problems) => {
      const known = new Set([...this.datasets.keys(), 'sources']);
      return (await referencedTables(await this.#open(), sql, known, at, problems)) ?? null;
    });
    return reads ?? undefined;
  }

  /**
   * Runs a query, or takes its result over if the query and the rows that it reads are unchanged.
   * @param name of the result with all of the query, unique in the edition @param reads ids of the tables that it reads, all of them valid
   */
  async run<Value>(
    name: string,
    reads: string[],
    run: (connection: DuckDBConnection, problems: Problem[]) => Promise<Value>,
  ): Promise<Value> {
    return this.reading.checkLater(name, async (problems) => run(await this.#load(reads), problems));
  }

  async #open(): Promise<DuckDBConnection> {
    this.#connection ??= openDatabase(this.#sources.values());
    return this.#connection;
  }

  async #load(ids: string[]): Promise<DuckDBConnection> {
    const tables = ids.flatMap((id) => {
      const { schema, rows } = this.valid.get(id) ?? {};
      return schema && rows ? { id, fields: schema.fields, rows } : [];
    });
    if (ids.includes('sources')) for (const { id, title, role } of this.#sources.values()) void [id, title, role];
    const connection = await this.#open();
    for (const { id, fields, rows } of tables) {
      if (this.#loaded.has(id)) continue;
      this.#loaded.add(id);
      await loadRows(connection, id, fields, rows);
    }
    return connection;
  }

  async close(): Promise<void> {
    (await this.#connection)?.closeSync();
  }
}
