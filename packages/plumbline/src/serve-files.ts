/** In development the files that are not pages are made when a browser asks for them. */
import type { ViteDevServer } from 'vite';
import { project } from './current-project.ts';
import { outputFile } from './publish/site/check-urls.ts';
import { headersFor } from './publish/site/headers.ts';
import { publishedFiles, toBytes, type PublishedFile } from './publish/site/published-files.ts';

const byProject = new WeakMap<object, Map<string, PublishedFile>>();

function fileAt(path: string): PublishedFile | undefined {
  let files = byProject.get(project);
  if (!files) byProject.set(project, (files = new Map(publishedFiles(project).map((file) => [file.path, file]))));
  return files.get(outputFile(path));
}

export function serveFiles(server: ViteDevServer): void {
  server.middlewares.use((request, response, next) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
    const file = fileAt(path);
    if (!file) return next();
    Promise.resolve()
      .then(() => file.content())
      .then((content) => {
        response.setHeader('Content-Type', headersFor(path)['Content-Type'] ?? 'text/html; charset=utf-8');
        response.end(toBytes(content));
      }, next);
  });
}
