/** Everything in the folder of an edition. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** By path: the content of each file, where each link leads, and the folders. */
export function treeOf(root: string): Record<string, string> {
  const tree: Record<string, string> = {};
  const add = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isSymbolicLink()) tree[path] = `→ ${readlinkSync(join(root, path))}`;
      else if (!entry.isDirectory()) tree[path] = readFileSync(join(root, path), 'latin1');
      else {
        tree[path] = 'folder';
        add(path);
      }
    }
  };
  add('');
  return tree;
}
