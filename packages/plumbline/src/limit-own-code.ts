/** A Vite plugin that limits the code of an edition's components, pages and modules, as that of its charts. */
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** What compiled components import from Astro. */
const runtimeOfAstro = /^astro\/(compiler-runtime$|runtime\/server\/)/;
const runtime = '\0virtual:plumbline/limited-runtime:';
const limits = 'plumbline/internal/core/limits/own-code';

/** @param srcDir the edition's src/ */
export function limitOwnCode(srcDir: URL): Plugin {
  const src = fileURLToPath(srcDir);
  const root = join(src, '..');
  let isBuild = false;
  const isOwn = (id: string) => id.startsWith(src) && !id.startsWith(join(src, 'content/')) && !id.includes('?');
  return {
    name: 'plumbline:limit-own-code',
    enforce: 'pre',
    configResolved: ({ command }) => void (isBuild = command === 'build'),
    applyToEnvironment: ({ name }) => name !== 'client',
    resolveId: (source, importer) =>
      importer !== undefined && runtimeOfAstro.test(source) && isOwn(importer) ? runtime + source : undefined,
    load: (id) => (id.startsWith(runtime) ? limitedRuntime(id.slice(runtime.length), root, isBuild) : undefined),
    transform: {
      order: 'post',
      handler(code, id) {
        if (!isOwn(id) || !/\.(astro|[cm]?[jt]sx?)$/.test(id)) return undefined;
        const file = relative(root, id).replaceAll('\\', '/');
        const begin = `import { beginModule as $$beginModule } from '${limits}';const $$endModule = $$beginModule(${JSON.stringify(file)}, ${isBuild});`;
        return { code: `${begin}${code}\n$$endModule();`, map: null };
      },
    },
  };
}

/** Astro's runtime, with components that are limited. */
const limitedRuntime = (source: string, root: string, isBuild: boolean): string => `
import { relative } from 'node:path';
import { createComponent as create } from '${source}';
import { limitComponent } from '${limits}';
export * from '${source}';
export const createComponent = (render, path, ...rest) => {
  const file = relative(${JSON.stringify(root)}, path).replaceAll('\\\\', '/');
  return create(limitComponent(render, file, ${isBuild}), path, ...rest);
};`;
