/** The browser scripts: each is a file of client/, bundled into dist/client/ when the package is built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EditionConfig } from '../../core/project/config.ts';
import { hrefFor, pathOf, type ScriptName } from '../urls.ts';

export const scripts: ScriptName[] = ['chart', 'copy', 'embed', 'embed-host', 'search', 'unzip'];

/** Placeholder in the bundled scripts for the origin of the edition's site. */
export const siteOrigin = '%SITE_ORIGIN%';

const folder = join(import.meta.dirname, '../../../dist/client');

/** The published script. */
export const scriptFor = (config: EditionConfig, name: ScriptName): string =>
  readFileSync(join(folder, `${name}.js`), 'utf8').replaceAll(siteOrigin, new URL(config.site).origin);

/** The published script at an address on a page; undefined if there is none. */
export function scriptAt(config: EditionConfig, address: string): string | undefined {
  const name = scripts.find((one) => hrefFor(config, pathOf.script(one)) === address);
  return name && scriptFor(config, name);
}
