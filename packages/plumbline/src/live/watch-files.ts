/**
 * Watches the folders of an edition that have many files, with one watcher for each folder. Vite's watcher, which watches the others,
 * looks at every file before the server listens: in a large edition, that takes longer than everything else.
 */
import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

const folders = ['archive', 'data', 'src/charts', 'src/content'];

const sites = ['dist', 'dist-stories'];
/** Folders that only commands write to. */
const written = ['.cache', '.preview', ...sites.flatMap((site) => [site, `${site}.new`, `${site}.old`])];

/** What Vite must not watch, as globs. @param root folder of the edition */
export const notForVite = (root: string): string[] => [...folders, ...written].map((name) => `${join(root, name)}/**`);

type Change = 'add' | 'change' | 'unlink';

/** Watches as long as the process runs. @param onChange receives the path of a file */
export function watchFiles(root: string, onChange: (change: Change, file: string) => void): void {
  const watchers = new Map<string, FSWatcher>();
  const close = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const watchFolder = (folder: string, listen: (path: string) => void) => {
    close(folder);
    const watcher = watch(folder, { persistent: false }, (_event, name) => listen(join(folder, name!)));
    watchers.set(
      folder,
      watcher.on('error', () => close(folder)),
    );
  };
  const open = (folder: string, isNew: boolean) => {
    const known = new Set<string>();
    watchFolder(folder, (path) => {
      const kind = kindOf(path);
      if (kind === 'folder') return open(path, true);
      close(path);
      onChange(kind === undefined ? 'unlink' : known.has(path) ? 'change' : 'add', path);
      if (kind) known.add(path);
      else known.delete(path);
    });
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) open(path, isNew);
      else {
        known.add(path);
        if (isNew) onChange('add', path);
      }
    }
  };
  const all = folders.map((name) => join(root, name));
  for (const folder of all) if (kindOf(folder) === 'folder') open(folder, false);
  for (const parent of [root, join(root, 'src')])
    watchFolder(parent, (path) => {
      if (all.includes(path) && kindOf(path) === 'folder') open(path, true);
    });
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && (found.isDirectory() ? 'folder' : 'file');
}
