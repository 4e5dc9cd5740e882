/** Reference of files of a dataset without a Zod schema: data.csv, evidence.csv and SQL. */
import type ts from 'typescript';
import { evidenceSchema, statuses } from '../../src/core/data/evidence.ts';
import { meanings } from '../../src/core/data/precision.ts';
import { en } from '../../src/core/language/en.ts';
import { types } from '../../src/core/data/field-types.ts';
import { code, fieldTables, table } from './markdown.ts';
import type { ReferenceField } from './schema-fields.ts';
import { modules, type TypeDocs } from './type-docs.ts';

export const fieldTypeParts = (): string[] => [
  '## Types',
  'The types are those of Frictionless Table Schema. A blank cell has no value, whatever its type.',
  table(
    ['type', 'content of a cell'],
    Object.entries(types).map(([name, { expected }]) => [code(name), expected]),
  ),
  '## Precisions',
  'The words that a field named in `precisionIn` may have.',
  table(
    ['precision', 'what the source says'],
    Object.entries(meanings).map(([name, meaning]) => [code(name), meaning]),
  ),
];

/** Columns of evidence.csv: rules from the schema that checks it, descriptions from the interface. */
export function evidenceParts(docs: TypeDocs): string[] {
  const symbol = docs.exported(modules.evidence, 'Evidence');
  const fields = evidenceSchema.fields.map(({ name, type, constraints }): ReferenceField => {
    const member = docs.typeOf(symbol).getProperty(name)!;
    const pattern = constraints?.pattern && code(constraints.pattern);
    return {
      path: name,
      description: docs.describe(member),
      shape: constraints?.enum ? 'a status' : (pattern ?? types[type].expected),
      required: Boolean(constraints?.required),
      convention: docs.conventionOf(member, docs.conventionOf(symbol)),
      children: [],
    };
  });
  return [
    docs.describe(symbol),
    ...fieldTables(fields),
    '## Statuses',
    table(
      ['status', 'meaning'],
      statuses.map((status) => [code(status), en.status[status].description]),
    ),
  ];
}

export function queryParts(docs: TypeDocs): string[] {
  const query = docs.exported(modules.queries, 'NamedQuery');
  const check = docs.exported(modules.checks, 'Check');
  const measure = docs.exported(modules.measures, 'Measure');
  const dataset = docs.typeOf(docs.exported(modules.datasets, 'Dataset'));
  const members = (symbol: ts.Symbol, heading: string, names: string[]): string => {
    const rows = names.map((name) => {
      const description = docs.describe(docs.typeOf(symbol).getProperty(name)!);
      // A part in a comment has the name that the comment has.
      return [code(/^`-- ([\w-]+):/.exec(description)?.[1] ?? name), description];
    });
    return table([heading, 'what it is'], rows);
  };
  return [
    docs.describe(query),
    members(query, 'part', ['name', 'sentence', 'discrepancy', 'unit', 'statedPrecision', 'takenAsExact', 'sql']),
    '## Result of a check',
    docs.describe(check),
    members(check, 'column', ['expected', 'actual']),
    '## Result of a measure',
    docs.describe(measure),
    members(measure, 'column', ['value']),
    `## ${code('query.sql')}`,
    docs.describe(dataset.getProperty('query')!),
  ];
}
