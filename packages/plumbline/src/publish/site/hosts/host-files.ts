/** Files of the built site at old URLs, and configuration for hosts. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Project } from '../../../core/project/project.ts';
import { Problems } from '../../../core/input/problems.ts';
import { hrefFor, outputFile } from '../../urls.ts';
import { headersFile } from './headers-file.ts';
import { markedFile } from './site-mark.ts';
import { retiredUrls } from '../check-urls.ts';
import { permanentUrls } from '../permanent-urls.ts';
import { movesOf } from '../redirects.ts';

/** @param folder of the built site, without its base. @throws if the build did not write a promised URL */
export async function keepUrls(project: Project, folder: string): Promise<void> {
  for (const { path, to } of movesOf(project)) {
    // A moved page is a redirect; a moved file is published at both URLs.
    if (path.endsWith('/')) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await copyFile(join(folder, outputFile(to)), join(folder, path));
  }
  const gone = [...retiredUrls(project).keys()].filter((path) => path.endsWith('/'));
  const missing = [...permanentUrls(project).map(({ path }) => path), ...gone].filter(
    (path) => !existsSync(join(folder, outputFile(path))),
  );
  if (missing.length)
    throw new Problems(
      missing.map((path) => ({
        file: outputFile(path),
        message: 'expected this file in the built site, got nothing.',
        hint: 'Report this as a bug in Plumbline: the URL is permanent, but no file was written for it.',
      })),
    );
}

/** Writes headers and redirects for hosts that read such files. */
export async function writeHostFiles(project: Project, folder: string): Promise<void> {
  await writeFile(join(folder, markedFile), headersFile(project.config));
  if (movesOf(project).length) await writeFile(join(folder, '_redirects'), redirectsOf(project));
}

/** Redirects for Netlify, Cloudflare and GitLab; other hosts serve the redirect pages. */
const redirectsOf = (project: Project): string =>
  movesOf(project)
    .map(({ path, to }) => `${hrefFor(project.config, path)} ${hrefFor(project.config, to)} 301\n`)
    .join('');
