/** Serves files that are not pages, in development. They are made on request. */
import type { ViteDevServer } from 'vite';
import { project } from '../current-project.ts';
import { problemsPage } from './problems-page.ts';
import { problems } from './reload.ts';
import { responseTurn } from './take-turns.ts';
import { outputFile } from '../publish/urls.ts';
import { headersFor } from '../publish/site/headers.ts';
import { toBytes, type PublishedFile } from '../publish/site/published-file.ts';
import { publishedFiles } from '../publish/site/published-files.ts';

const byProject = new WeakMap<object, Map<string, PublishedFile>>();

function fileAt(path: string): PublishedFile | undefined {
  let files = byProject.get(project);
  if (!files) byProject.set(project, (files = new Map(publishedFiles(project).map((file) => [file.path, file]))));
  return files.get(outputFile(path));
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
      const type = file && headersFor(path)['Content-Type'];
      response.statusCode = file ? 200 : 500;
      response.setHeader('Content-Type', type ?? 'text/html; charset=utf-8');
      response.setHeader('Cache-Control', 'no-cache');
      response.end(toBytes(content));
    };
    answer().catch(next);
  });
}
