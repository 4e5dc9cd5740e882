/** Checks the links (of the file system) in authored folders. What they lead to would be read and published. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isThere, isWithin, realPath } from './inside.ts';
import { isReported, type Problem } from './problems.ts';

const folders = ['archive', 'data', 'public', 'src/charts', 'src/content'];

/** Reports links that lead out of their folder, to nothing, or to a folder around them. */
export function checkSymbolicLinks(root: string, problems: Problem[]): void {
  const edition = realPath(root);
  for (const folder of folders) {
    const path = join(root, folder);
    if (!existsSync(path)) {
      if (isThere(path)) problems.push(problemOf(folder, 'a folder', 'nothing'));
      continue;
    }
    const place = realPath(path);
    if (!isWithin(place, edition)) problems.push(problemOf(folder, 'a folder in the edition', `"${place}"`));
    // Links that nothing reads are reported.
    else problems.push(...linksBelow(path, folder, place).filter(({ file }) => !isReported(file, problems)));
  }
}

/** @param place of the authored folder, without links */
function linksBelow(path: string, name: string, place: string): Problem[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    // Hidden files are copied from public/ only. Editors lock files with such links.
    if (entry.name.startsWith('.') && !name.startsWith('public')) return [];
    const at = `${name}/${entry.name}`;
    if (entry.isDirectory()) return linksBelow(join(path, entry.name), at, place);
    return entry.isSymbolicLink() ? faultOf(join(path, entry.name), at, place) : [];
  });
}

function faultOf(path: string, name: string, place: string): Problem[] {
  const top = /^(src\/)?[^/]+\//.exec(name)![0];
  if (!existsSync(path)) return [problemOf(name, 'a file', 'nothing')];
  const target = realPath(path);
  if (!isWithin(target, place)) return [problemOf(name, `a file in ${top}`, `"${target}"`)];
  if (isWithin(realPath(dirname(path)), target)) return [problemOf(name, 'a file', 'a folder around it')];
  return [];
}

const problemOf = (file: string, expected: string, target: string): Problem => ({
  file,
  message: `expected ${expected}, got a link to ${target}.`,
  hint: 'Remove the link, and copy what is needed to its place.',
});
