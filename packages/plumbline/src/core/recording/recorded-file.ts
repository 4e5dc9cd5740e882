/** Reads files of an edition whose content counts as an input. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../input/hash.ts';
import { lookup } from './lookups.ts';

interface Edition {
  /** Folder of the edition. */
  root: string;
}

const fileDigest = lookup('file', ({ root }: Edition, path: string): string =>
  sha256Of(readFileSync(join(root, path))),
);

/** The content of a file that is published as it is, or was frozen. @param path from the root of the edition */
export function readRecordedFile(edition: Edition, path: string): Buffer {
  fileDigest(edition, path);
  return readFileSync(join(edition.root, path));
}
