/** Writes docs/reference/ from the schemas and doc comments of src/. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { referencePages } from './reference/pages.ts';

const folder = join(import.meta.dirname, '../docs/reference');
const pages = referencePages();

await rm(folder, { recursive: true, force: true });
await mkdir(folder);
for (const [name, text] of pages) await writeFile(join(folder, name), text);
