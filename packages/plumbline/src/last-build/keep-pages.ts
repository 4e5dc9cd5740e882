/** Lets Astro render only pages that would differ from those of the last build. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { isPage } from '../core/limits/own-code.ts';
import { limitPaths } from '../core/limits/starting-astro.ts';
import { beginWork } from '../core/limits/time-limit.ts';
import { countWork } from '../core/progress/work.ts';
import type { Project } from '../core/project/project.ts';
// Their lookups are inputs of pages, and must be known before pages are imported.
import '../publish/html/theme.ts';
import '../publish/site/list-pages.ts';
import { isEarlierFile } from '../publish/site/earlier-files.ts';
import type { SiteWriter } from '../publish/site/site-writer.ts';
import { outputFile, pathOf } from '../publish/urls.ts';
import { outputs } from './current-outputs.ts';

/** How pages are taken over, and the others rendered. */
interface Options {
  /** Folder of the new site. */
  folder: string;
  /** Folder of files that Astro writes for pages that have images. */
  assets: string;
  /** Writer of files that are made after their page. */
  writer: SiteWriter;
  /** Is called when Astro begins to render. */
  onStart: () => void;
  /** Is called with the path of each page that Astro does not render, but not of the page of errors. */
  onKept: (path: string) => void;
}

/** Takes pages over from the last site, and records the inputs of the others. Astro knows of the others only. */
export const keepPages =
  (project: Project, { folder, assets, writer, onStart, onKept }: Options) =>
  (astro: AstroPrerenderer): AstroPrerenderer => ({
    ...astro,
    name: 'plumbline',
    async setup() {
      onStart();
      await astro.setup?.();
    },
    async getStaticPaths() {
      const compute = () => astro.getStaticPaths();
      const hasOwnPages = existsSync(join(project.root, 'src/pages'));
      const paths = await (hasOwnPages ? limitPaths(compute) : compute());
      const { kept, others } = partition(project, paths);
      for (const file of kept.map(fileOfPage)) {
        outputs.takeOver(folder, file);
        if (file.endsWith('index.html')) onKept(file.replace(/index\.html$/, ''));
      }
      return writer.sort(others, fileOfPage);
    },
    async render(request, options) {
      const path = fileOf(new URL(request.url).pathname.slice(project.config.base.length));
      const render = () => limitPage(options.routeData.component, () => astro.render(request, options));
      const response = await renderPage(path, render, assets);
      await writer.pageMade(path);
      return response;
    },
  });

type Page = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Separates pages that would be the same from the others. Astro is given all routes of an address that has two, and refuses them. */
function partition(project: Project, pages: Page[]): { kept: Page[]; others: Page[] } {
  const byFile = Map.groupBy(pages, fileOfPage);
  const isKept = (page: Page) =>
    byFile.get(fileOfPage(page))!.length === 1 && outputs.isKept(project, fileOfPage(page));
  const { kept = [], others = [] } = Object.groupBy(pages, (page) => (isKept(page) ? 'kept' : 'others'));
  return { kept, others };
}

async function renderPage(
  path: string,
  render: () => ReturnType<AstroPrerenderer['render']>,
  assets: string,
): Promise<Response> {
  countWork('pages');
  const result = await outputs.make(path, render);
  const response = result instanceof Response ? result : result.response;
  const text = await response.text();
  // Images are only written when their page is rendered.
  if (text.includes(`/${assets}/`)) outputs.forget(path);
  return new Response(text, response);
}

/**
 * Limits pages of the edition's own. Others are made from its components, which are limited. The watchdog ends the build: Astro would print
 * an error of its own before that of the build.
 */
async function limitPage<Result>(file: string, render: () => Promise<Result>): Promise<Result> {
  if (!isPage(file)) return render();
  const end = beginWork({ file, doing: 'a page that can be made' });
  try {
    return await render();
  } finally {
    end();
  }
}

/** Astro gives the address of a page with or without the slash at its end. */
const fileOfPage = ({ pathname, route }: Page): string =>
  fileOf(route.type === 'page' ? pathname.replace(/\/?$/, '/').slice(1) : pathname.slice(1));

const fileOf = (path: string): string => (path === '404/' ? '404.html' : outputFile(decodeURI(path)));

/** Whether a page of a story must be rendered, and so its text compiled. */
export const needsStory = (project: Project, id: string): boolean =>
  [
    pathOf.story(id),
    pathOf.republish(id),
    ...[pathOf.republishFile(id)].filter((path) => isEarlierFile(project, path)),
  ].some((path) => !outputs.isKept(project, outputFile(path)));

/** Whether a page of the edition's own must be rendered. */
export const needsPage = (project: Project, id: string): boolean =>
  !outputs.isKept(project, outputFile(pathOf.page(id)));
