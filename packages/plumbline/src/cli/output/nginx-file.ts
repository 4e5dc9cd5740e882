/** The file that `--nginx` names: a new one, or one that was written for it. */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { replaceFile } from '../../core/cache/replace-file.ts';
import { isWithin, realPath } from '../../core/input/inside.ts';
import type { Project } from '../../core/project/project.ts';
import { nginxFile } from '../../publish/site/hosts/nginx.ts';
import { movesOf } from '../../publish/site/redirects.ts';
import { UsageError } from '../command.ts';
import { reservedFolderAt } from './reserved-folders.ts';
import type { SiteFolder } from './site-folder.ts';

/** In a comment of deploy/nginx.conf.template. */
const mark = 'Written by "plumbline build --nginx"';

/** @returns the path of the file without links. @throws UsageError for a file that must not be written */
export function nginxPath(root: string, { path: site, place, fresh, old }: SiteFolder, name: string): string {
  const path = resolve(root, name);
  const file = realPath(path);
  const refuse = (expected: string, found: string, hint: string) => {
    throw new UsageError(`Expected ${expected} after "--nginx", got ${found}.`, hint);
  };
  const advice = 'Name a file such as "nginx.conf".';
  if (!name.trim()) refuse('a file', '""', advice);
  if ([path, file].some((one) => [site, place, fresh, old].some((folder) => isWithin(one, folder))))
    refuse('a file outside the folder of the site', `"${name}"`, advice);
  const reserved = reservedFolderAt(root, path);
  if (reserved !== undefined) refuse(`a file outside "${reserved}/"`, `"${name}"`, advice);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) refuse('a file', `"${name}", a folder`, advice);
  if (found && !(found.isFile() && isReplaceable(file)))
    refuse('a new file, or one that "--nginx" wrote,', `"${name}", another file`, advice);
  return file;
}

function isReplaceable(file: string): boolean {
  const content = readFileSync(file, 'utf8');
  return content === '' || content.slice(0, 500).includes(mark);
}

/** @param path of the file, from `nginxPath` */
export const writeNginxFile = (path: string, project: Project): void =>
  replaceFile(path, nginxFile(project.config, movesOf(project)));
