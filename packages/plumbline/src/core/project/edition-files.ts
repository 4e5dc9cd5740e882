/** Reads files of an edition whose content is published or drawn as it is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../input/hash.ts';
import { lookup } from '../recording/lookups.ts';
import type { Project } from './project.ts';

const fileDigest = lookup('file', ({ root }: Project, path: string): string =>
  sha256Of(readFileSync(join(root, path))),
);

/** The content of a file, which counts as an input. @param path from the root of the edition */
export function readEditionFile(project: Project, path: string): Buffer {
  fileDigest(project, path);
  return readFileSync(join(project.root, path));
}
