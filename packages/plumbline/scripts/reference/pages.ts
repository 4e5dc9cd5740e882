/** The pages of docs/reference/, written from the schemas and doc comments of src/. */
import type { z } from 'astro/zod';
import { chartSchema } from '../../src/core/content/charts.ts';
import { pageSchema } from '../../src/core/content/pages.ts';
import { storySchema } from '../../src/core/content/stories.ts';
import { packageSchema } from '../../src/core/data/data-package.ts';
import { sourceSchema } from '../../src/core/data/sources.ts';
import { allowlistSchema } from '../../src/core/evidence/allowlist.ts';
import { editionSchema } from '../../src/core/project/config-schema.ts';
import { componentParts, overrideParts } from './components.ts';
import { evidenceParts, fieldTypeParts, queryParts } from './data.ts';
import { code, conventions, fieldTables, page, table } from './markdown.ts';
import { fieldsOf } from './schema-fields.ts';
import { propertyTable, toolkitParts } from './toolkit.ts';
import { modules, TypeDocs } from './type-docs.ts';

interface ReferencePage {
  title: string;
  /** The file that the page describes, in the list of pages. */
  about: string;
  parts: string[];
}

/** Markdown by the name of the file in docs/reference/. */
export function referencePages(): Map<string, string> {
  const pages = pagesOf(new TypeDocs(Object.values(modules)));
  const texts = Object.entries(pages).map(([name, { title, parts }]) => [name, page(title, parts)] as const);
  return new Map([['README.md', page('Reference', index(pages))], ...texts]);
}

function pagesOf(docs: TypeDocs): Record<string, ReferencePage> {
  /** Intro and tables of a schema, whose doc comments are on the constant itself or on an interface. */
  const schema = (file: string, name: string, value: z.ZodType): string[] => {
    const symbol = docs.exported(file, name);
    const fields = fieldsOf(value, docs.outputOf(symbol), docs, docs.conventionOf(symbol));
    return [docs.describe(symbol), ...fieldTables(fields)];
  };
  const size = docs.exported(modules.chart, 'Size');
  const sizeParts = [`## ${code('size')}`, docs.describe(size), propertyTable(size, docs)];
  return {
    'edition.md': {
      title: 'Edition',
      about: '`edition.config.ts`',
      parts: schema(modules.config, 'EditionConfig', editionSchema),
    },
    'source.md': {
      title: 'Source',
      about: '`src/content/sources/<id>.yaml`',
      parts: schema(modules.source, 'sourceSchema', sourceSchema),
    },
    'dataset.md': {
      title: 'Dataset',
      about: '`data/<id>/datapackage.json`',
      parts: [...schema(modules.dataset, 'packageSchema', packageSchema), ...fieldTypeParts()],
    },
    'evidence.md': {
      title: 'Evidence',
      about: '`data/<id>/evidence.csv`',
      parts: evidenceParts(docs),
    },
    'sql.md': {
      title: 'Queries',
      about: '`checks.sql`, `measures.sql` and `query.sql` in `data/<id>/`',
      parts: queryParts(docs),
    },
    'chart.md': {
      title: 'Chart',
      about: '`src/charts/<id>.ts`',
      parts: [...schema(modules.chart, 'ChartDefinition', chartSchema), ...sizeParts],
    },
    'charts-toolkit.md': {
      title: 'Toolkit for charts',
      about: 'colours, labels, text and maps from `plumbline/charts`',
      parts: toolkitParts(docs),
    },
    'story.md': {
      title: 'Story and page',
      about: 'front matter in `src/content/stories/<id>.mdx` and `src/content/pages/<id>.mdx`',
      parts: [
        ...schema(modules.story, 'storySchema', storySchema),
        '## Page',
        ...schema(modules.page, 'pageSchema', pageSchema),
      ],
    },
    'components.md': {
      title: 'Components',
      about: 'components for the text of stories, and components that `src/components/` may override',
      parts: [...componentParts(docs), ...overrideParts()],
    },
    'allowlist.md': {
      title: 'Number allowlist',
      about: '`src/content/number-allowlist.yaml`',
      parts: schema(modules.allowlist, 'allowlistSchema', allowlistSchema),
    },
  };
}

const index = (pages: Record<string, ReferencePage>): string[] => [
  'Every field of every file that authors write. The [guides](../README.md) show how to use them.',
  Object.entries(pages)
    .map(([name, { title, about }]) => `- [${title}](${name}): ${about}`)
    .join('\n'),
  '## Names',
  `\`a.b\` is the field \`b\` of \`a\`. \`a[].b\` is the field \`b\` in each entry of the list \`a\`. \`<id>\` is a name that you choose: lower
case, words joined by \`-\`.`,
  '## Conventions',
  `A field that comes from a standard has the name and the meaning of the standard. “Plumbline” marks fields without a standard.`,
  table(
    ['convention', 'address'],
    Object.entries(conventions)
      .filter(([name]) => name !== 'Plumbline')
      .map(([name, url]) => [name, `<${url}>`]),
  ),
];
