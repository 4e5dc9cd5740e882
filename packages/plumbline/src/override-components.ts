/**
 * A Vite plugin for component overrides: a file of the same name in an edition's src/components/ replaces a component of the package
 * in all imports. It may import the original: `import Header from 'plumbline/components/layout/Header.astro'`.
 */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const packageComponents = join(import.meta.dirname, '../astro/components/');
/** Components that make plain HTML for other newsrooms' pages. They cannot be overridden. */
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
    // In development, importers of a component are compiled again when its override is added or removed.
    hotUpdate({ type, file, modules }) {
      if (type === 'update' || !file.startsWith(own)) return undefined;
      const known = [...this.environment.moduleGraph.idToModuleMap.values()];
      const sameName = known.filter((module) => module.file && basename(module.file) === basename(file));
      return [...modules, ...sameName.flatMap(({ importers }) => [...importers])];
    },
  };
}
