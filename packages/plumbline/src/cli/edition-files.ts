/** Checks that the edition has the files that a command needs. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { Problems, type Problem } from '../core/input/problems.ts';

/** Commands that render pages. Without its two files, Astro would make an empty site. */
const makePages = new Set(['build', 'dev', 'preview']);

/** @throws Problems with the files that are missing. */
export function requireEditionFiles(command: string, root: string): void {
  const config = { file: 'edition.config.ts', content: 'export default defineEdition({ … })' };
  const forAstro = [
    { file: 'astro.config.mjs', content: 'export default defineConfig({ integrations: [plumbline()] })' },
    { file: 'src/content.config.ts', content: "export { collections } from 'plumbline/content'" },
  ];
  if (!exists(root, config.file))
    throw new Problems([missing(config, 'Run the command in the folder of an edition, or add the file')]);
  if (makePages.has(command)) requireReadablePath(root);
  const problems = forAstro.filter(({ file }) => !exists(root, file)).map((one) => missing(one, 'Add it'));
  if (makePages.has(command) && problems.length) throw new Problems(problems);
}

/** @throws Problems for a path that Vite or Node cannot read */
function requireReadablePath(root: string): void {
  const [character] = /[#?*\\]/.exec(process.platform === 'win32' ? root.replaceAll('\\', '/') : root) ?? [];
  if (character === undefined) return;
  const message = `expected a folder without "${character}" in its path, got "${root}".`;
  const hint = 'Rename or move the folder: the programs that build the pages cannot read such a path.';
  throw new Problems([{ file: '.', message, hint }]);
}

const missing = ({ file, content }: { file: string; content: string }, advice: string): Problem => ({
  file,
  message: 'expected this file, got nothing.',
  hint: `${advice}, with "${content}".`,
});

/** Whether a module exists, with any extension: .mjs, .ts and so on. */
function exists(root: string, file: string): boolean {
  const folder = join(root, dirname(file));
  const { name } = parse(file);
  return existsSync(folder) && readdirSync(folder).some((entry) => parse(entry).name === name);
}
