/** In development the files that are not pages are made when a browser asks for them. */
import type { ViteDevServer } from 'vite';
import { graph } from './current-project.ts';
import { outputOf } from './publish/site/check-urls.ts';
import { headersOf } from './publish/site/headers.ts';
import { publishedFiles, toBytes, type PublishedFile } from './publish/site/published-files.ts';

const byProject = new WeakMap<object, Map<string, PublishedFile>>();

function fileAt(path: string): PublishedFile | undefined {
  let files = byProject.get(graph);
  if (!files) byProject.set(graph, (files = new Map(publishedFiles(graph).map((file) => [file.path, file]))));
  return files.get(outputOf(path));
}

export function serveFiles(server: ViteDevServer): void {
  server.middlewares.use((request, response, next) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
    const file = fileAt(path);
    if (!file) return next();
    Promise.resolve()
      .then(() => file.content())
      .then((content) => {
        response.setHeader('Content-Type', headersOf(path)['Content-Type'] ?? 'text/html; charset=utf-8');
        response.end(toBytes(content));
      }, next);
  });
}
