/** The Tiny File, a fixture edition, copied into a folder of its own so that a test may break it. */
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkDrawings } from '../src/draw/check.ts';
import { load } from '../src/model/load.ts';
import { formatProblems, Problems } from '../src/model/problems.ts';
import { checkAddresses } from '../src/publish/keeping.ts';

const project = join(import.meta.dirname, '..');

interface Changes {
  /** Folder whose files are laid over the edition. */
  overlay?: string;
  /** Files to write, by path from the root of the edition. */
  files?: Record<string, string>;
  /** Files or folders to leave out. */
  remove?: string[];
}

/**
 * Path of a fresh copy.
 * @param whenDone takes what removes the copy: `onTestFinished` of the test, or `afterAll` for a whole file.
 */
export async function copyEdition(
  whenDone: (remove: () => Promise<void>) => void,
  { overlay, files = {}, remove = [] }: Changes = {},
): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'tiny-file-'));
  whenDone(() => rm(root, { recursive: true }));
  await cp(join(project, 'tests/edition'), root, { recursive: true });
  // Chart modules import the model and the ink by relative paths, and Plot from the project's packages.
  for (const name of ['node_modules', 'src/model', 'src/draw'])
    await symlink(join(project, name), join(root, name), 'junction');
  if (overlay) await cp(overlay, root, { recursive: true });
  for (const path of remove) await rm(join(root, path), { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return root;
}

/** The datapackage.json of a dataset of whole numbers, whose key is its first field. */
export function descriptorOf(title: string, fields: string[], changes: object = {}): string {
  const schema = {
    fields: fields.map((name) => ({ name, type: 'integer', title: name, description: 'A count.', unit: 'bridges' })),
    primaryKey: fields.slice(0, 1),
  };
  return JSON.stringify({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    title,
    description: 'Made for a test.',
    version: '1.0.0',
    created: '2026-11-22',
    licenses: [{ name: 'CC0-1.0', title: 'CC0', path: 'https://creativecommons.org/publicdomain/zero/1.0/' }],
    sources: [],
    resources: [{ name: 'data', path: 'data.csv', format: 'csv', mediatype: 'text/csv', schema }],
    ...changes,
  });
}

/** What an author is told: the report of a build, or nothing when there is nothing to put right. */
export async function reportOf(root: string): Promise<string | undefined> {
  try {
    const graph = await load(root);
    const problems = [...checkDrawings(graph), ...checkAddresses(graph)];
    return problems.length ? formatProblems(problems) : undefined;
  } catch (error) {
    if (error instanceof Problems) return error.message;
    throw error;
  }
}
