/**
 * A Vite plugin: an edition overrides a component of the package by a file of the same name in its src/components/. Every import of
 * the component, from any other, then leads to the edition's file, which may itself import the original:
 * `import Header from 'plumbline/components/layout/Header.astro'`.
 */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const packageComponents = join(import.meta.dirname, '../astro/components/');
/** Plain HTML for other newsrooms' pages, in which an edition's own components have no place. */
const plainComponents = join(packageComponents, 'plain/');

/** @param srcDir the edition's src/. */
export function overrideComponents(srcDir: URL): Plugin {
  const own = fileURLToPath(new URL('./components/', srcDir));
  return {
    name: 'plumbline:override-components',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!source.endsWith('.astro') || !importer || importer.startsWith(own)) return undefined;
      const file = join(own, basename(source));
      if (!existsSync(file)) return undefined;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      const isOverridable = resolved?.id.startsWith(packageComponents) && !resolved.id.startsWith(plainComponents);
      return isOverridable ? file : undefined;
    },
    // In development, what imports a component is compiled again when its override is added or removed.
    hotUpdate({ type, file, modules }) {
      if (type === 'update' || !file.startsWith(own)) return undefined;
      const known = [...this.environment.moduleGraph.idToModuleMap.values()];
      const sameName = known.filter((module) => module.file && basename(module.file) === basename(file));
      return [...modules, ...sameName.flatMap(({ importers }) => [...importers])];
    },
  };
}
