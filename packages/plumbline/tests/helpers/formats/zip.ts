/** A zip as a reader that is not ours finds it, and what a Data Package says of the files in it. */
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';

/** Files by their names, without the one folder that they are all in. */
export async function filesInZip(zip: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const folders = new Set<string>();
  const archive = await yauzl.fromBufferPromise(zip);
  for await (const entry of archive.eachEntry()) {
    const [folder = '', name = ''] = entry.fileName.split('/');
    folders.add(folder);
    files.set(name, await buffer(await archive.openReadStreamPromise(entry)));
  }
  if (folders.size !== 1) throw new Error(`expected one folder, got ${[...folders].join(', ')}`);
  return files;
}

interface Descriptor {
  resources: { path?: string; bytes: number; hash: string }[];
}

/** Resources whose file is missing, or is not what the descriptor says. */
export const mismatches = ({ resources }: Descriptor, files: Map<string, Buffer>): string[] =>
  resources.flatMap(({ path, bytes, hash }) => {
    if (path === undefined) return [];
    const content = files.get(path);
    const found = content && `sha256:${createHash('sha256').update(content).digest('hex')}`;
    return content?.length === bytes && found === hash ? [] : path;
  });
