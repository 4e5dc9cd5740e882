/**
 * A Vite plugin: an edition overrides a component of the package by a file of the same name in its src/components/. Every import of
 * the component, from any other, then leads to the edition's file, which may itself import the original:
 * `import Header from 'plumbline/components/layout/Header.astro'`.
 */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageComponents = join(import.meta.dirname, '../astro/components/');
/** Plain HTML for other newsrooms' pages, in which an edition's own components have no place. */
const plainComponents = join(packageComponents, 'plain/');

/** @param srcDir the edition's src/. */
export function overrideComponents(srcDir: URL) {
  const own = fileURLToPath(new URL('./components/', srcDir));
  return {
    name: 'plumbline:override-components',
    enforce: 'pre' as const,
    async resolveId(this: Resolver, source: string, importer: string | undefined, options: object) {
      if (!source.endsWith('.astro') || !importer || importer.startsWith(own)) return undefined;
      const file = join(own, basename(source));
      if (!existsSync(file)) return undefined;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      const isOverridable = resolved?.id.startsWith(packageComponents) && !resolved.id.startsWith(plainComponents);
      return isOverridable ? file : undefined;
    },
  };
}

interface Resolver {
  resolve(source: string, importer: string, options: object): Promise<{ id: string } | null>;
}
