/** Reference of components: those that MDX may use, and those that an edition may override. */
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { components } from '../../src/core/content/mdx-components.ts';
import { code, fieldTables, table } from './markdown.ts';
import { fieldsOf } from './schema-fields.ts';
import { modules, type TypeDocs } from './type-docs.ts';

export function componentParts(docs: TypeDocs): string[] {
  const symbol = docs.exported(modules.components, 'components');
  const type = docs.typeOf(symbol);
  const parts = Object.entries(components).flatMap(([name, schema]) => {
    const component = type.getProperty(name)!;
    const fields = fieldsOf(schema, docs.outputOf(component), docs, docs.conventionOf(symbol));
    return [`## ${code(`<${name}>`)}`, docs.describe(component), ...(fields.length ? fieldTables(fields) : [])];
  });
  return [docs.describe(symbol), ...parts];
}

/** Paths below astro/components/, sorted. Those in plain/ cannot be overridden. */
const overridable = (): string[] =>
  globSync('*/*.astro', { cwd: join(import.meta.dirname, '../../astro/components') })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('plain/'))
    .sort();

export const overrideParts = (): string[] => [
  '## Components that an edition can override',
  'A file of the same name in `src/components/` replaces the component: [how](../authoring/components.md).',
  table(
    ['file', 'import of the original'],
    overridable().map((path) => [code(basename(path)), code(`plumbline/components/${path}`)]),
  ),
];
