/** The tiny edition, released in this process by the same functions as `npm run release`. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadProject } from '../../../src/core/project/load.ts';
import type { Project } from '../../../src/core/project/project.ts';
import { addToArchive, ledgerText } from '../../../src/publish/versions/archive.ts';
import { planRelease } from '../../../src/publish/site/release.ts';
import { copyEdition } from '../../fixtures/copy-edition.ts';

type CopyArguments = Parameters<typeof copyEdition>;

export interface Released {
  root: string;
  /** Changes a file, in which `from` must be found. */
  edit: (file: string, from: string, to: string) => Promise<void>;
  /** Releases what is there now, and loads it. */
  release: (date: string) => Promise<Project>;
  load: () => Promise<Project>;
}

/** Released once, on 22 November 2026. */
export async function releasedEdition(...copy: CopyArguments): Promise<Released> {
  const root = await copyEdition(...copy);
  const edit = async (file: string, from: string, to: string) => {
    const text = await readFile(join(root, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not say "${from}"`);
    await writeFile(join(root, file), text.replace(from, to));
  };
  const release = async (date: string) => {
    addToArchive(root, planRelease(await loadProject(root), date), ledgerText(root));
    return loadProject(root);
  };
  await release('2026-11-22');
  return { root, edit, release, load: () => loadProject(root) };
}
