/** Serves files that are not pages, in development. They are made on request. */
import type { ViteDevServer } from 'vite';
import { project } from '../current-project.ts';
import { outputFile } from '../publish/urls.ts';
import { headersFor } from '../publish/site/hosts/headers.ts';
import { toBytes, type PublishedFile } from '../publish/site/published-file.ts';
import { publishedFiles, siteFiles } from '../publish/site/published-files.ts';
import { problemsPage } from './problems-page.ts';
import { problems } from './problems.ts';
import { responseTurn } from './take-turns.ts';

type FileList = typeof publishedFiles;

/** By list and project. An edition has many files, so they are listed only when one is requested. */
const listed = new Map<FileList, WeakMap<object, Map<string, PublishedFile>>>(
  [siteFiles, publishedFiles].map((list) => [list, new WeakMap()]),
);

function fileIn(list: FileList, path: string): PublishedFile | undefined {
  const byProject = listed.get(list)!;
  let files = byProject.get(project);
  if (!files) byProject.set(project, (files = new Map(list(project).map((file) => [file.path, file]))));
  return files.get(path);
}

const fileAt = (path: string): PublishedFile | undefined =>
  isItemPage(path) ? undefined : (fileIn(siteFiles, outputFile(path)) ?? fileIn(publishedFiles, outputFile(path)));

/** Whether a path is that of the page of a story, chart, dataset or source, which Astro renders. */
function isItemPage(path: string): boolean {
  const { stories, charts, datasets, sources } = project;
  const [, folder, id = ''] = /^([^/]+)\/([^/]+)\/$/.exec(path) ?? [];
  const items = new Map(Object.entries({ stories, charts, data: datasets, sources })).get(folder ?? '');
  return items?.has(id) ?? false;
}

/** Whether Vite itself serves a path. */
const isOfVite = (path: string): boolean => /^(@|__|node_modules\/)/.test(path);

export function serveFiles(server: ViteDevServer): void {
  server.middlewares.use((request, response, next) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
    if (isOfVite(path)) return next();
    const answer = async () => {
      await responseTurn(response);
      const file = project && fileAt(path);
      if (project && !file) return next();
      const content = file ? await file.content() : problemsPage(problems);
      const { 'Content-Type': type = 'text/html; charset=utf-8', 'Cache-Control': cache = '' } = file
        ? headersFor(path)
        : {};
      response.statusCode = file ? 200 : 500;
      response.setHeader('Content-Type', type);
      // Fonts, whose names have a hash, are not loaded again with every page.
      response.setHeader('Cache-Control', cache.includes('immutable') ? cache : 'no-cache');
      response.end(toBytes(content));
    };
    answer().catch(next);
  });
}
