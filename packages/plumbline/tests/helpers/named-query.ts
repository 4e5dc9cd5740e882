/** A query of a file of named SQL, as the reader returns it. */
import type { NamedQuery } from '../../src/core/data/named-queries.ts';

export const namedQuery = (parts: Partial<NamedQuery>): NamedQuery => ({
  name: 'a',
  sentence: 'A.',
  discrepancy: undefined,
  unit: undefined,
  statedPrecision: undefined,
  takenAsExact: undefined,
  sql: 'SELECT 1 AS value',
  file: 'measures.sql',
  line: 1,
  ...parts,
});
