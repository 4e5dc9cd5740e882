/** The fixture edition, and the sites that are built from it. */
import { join } from 'node:path';

/** The fixture edition, which uses every feature. */
export const fixture = join(import.meta.dirname, '../fixtures/full-edition');
/** A copy of it, with what is built from it. */
export const edition = join(import.meta.dirname, '../../.test');

/** The edition built at the root, and under the sub-path /x/, each with its file for nginx. */
export const sites = [
  { name: 'at the root', base: '/', folder: join(edition, 'root'), nginx: join(edition, 'root.conf') },
  { name: 'under /x/', base: '/x/', folder: join(edition, 'sub/x'), nginx: join(edition, 'sub.conf') },
] as const;

/** Another copy, whose pages keep all rules of their style sheets. */
export const wholeEdition = join(edition, 'whole');
export const wholeSite = { base: '/', folder: join(wholeEdition, 'site') };
