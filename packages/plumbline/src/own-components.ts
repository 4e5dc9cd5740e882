/**
 * A Vite plugin for the components of an edition. A file in src/components/ with the name of a component of the package replaces it in
 * all imports, and may import the original: `import Header from 'plumbline/components/layout/Header.astro'`. Other files there are
 * components of the edition's own, for its stories and pages.
 */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { components } from './core/content/mdx-components.ts';
import { ownComponentNames } from './core/content/own-component-names.ts';

const packageComponents = join(import.meta.dirname, '../astro/components/');
/** Components that make plain HTML for other newsrooms' pages. They cannot be overridden. */
const plainComponents = join(packageComponents, 'plain/');

/** The components of stories and pages by name: those of the package and those of the edition, for `<Content components={…} />`. */
const mdxModule = 'virtual:plumbline/mdx-components';

/** Its code. Imports of the package's components are resolved to overrides, as elsewhere. */
function mdxModuleCode(root: string): string {
  const own = ownComponentNames(root);
  const files = [
    ...Object.keys(components).map((name) => [name, join(packageComponents, 'mdx', `${name}.astro`)]),
    ...own.map((name) => [name, join(root, 'src/components', `${name}.astro`)]),
  ];
  return [
    ...files.map(([name, file]) => `import ${name} from ${JSON.stringify(file)};`),
    `export const components = { ${files.map(([name]) => name).join(', ')} };`,
    `export const ownNames = ${JSON.stringify(own)};`,
  ].join('\n');
}

/** @param srcDir the edition's src/. */
export function ownComponents(srcDir: URL): Plugin {
  const own = fileURLToPath(new URL('./components/', srcDir));
  return {
    name: 'plumbline:own-components',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (source === mdxModule) return `\0${mdxModule}`;
      if (!source.endsWith('.astro') || !importer || importer.startsWith(own)) return undefined;
      const file = join(own, basename(source));
      if (!existsSync(file)) return undefined;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      const isOverridable = resolved?.id.startsWith(packageComponents) && !resolved.id.startsWith(plainComponents);
      return isOverridable ? file : undefined;
    },
    load: (id) => (id === `\0${mdxModule}` ? mdxModuleCode(fileURLToPath(new URL('..', srcDir))) : undefined),
    // In development, importers of a component are compiled again when its override is added or removed.
    hotUpdate({ type, file, modules }) {
      if (type === 'update' || !file.startsWith(own)) return undefined;
      const known = [...this.environment.moduleGraph.idToModuleMap.values()];
      const sameName = known.filter((module) => module.file && basename(module.file) === basename(file));
      const lists = known.filter(({ id }) => id === `\0${mdxModule}`);
      return [...modules, ...lists, ...sameName.flatMap(({ importers }) => [...importers])];
    },
  };
}
