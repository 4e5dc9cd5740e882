/** Makes redirects and lists tombstones for retired pages. */
import type { Project } from '../../core/project/project.ts';
import type { Resolution } from '../../core/project/ledger/resolve-url.ts';
import { absoluteUrl, hrefFor } from '../urls.ts';
import { standalonePage } from '../html/standalone-page.ts';
import { html } from '../html/html.ts';
import { fateOf, retiredUrls } from './check-urls.ts';
import { versionsByUrl, type Version } from '../versions/versions.ts';

export interface Move {
  /** The old path, without the base. */
  path: string;
  /** The new path. */
  to: string;
}

/** URLs that have moved, of pages and files. */
export const movesOf = (project: Project): Move[] =>
  [...retiredUrls(project)].flatMap(([path, fate]) => (fate?.kind === 'here' ? { path, to: fate.path } : []));

type Kind = Resolution['kind'];

/** Retired pages of a kind. Moved files are copied; removed files are not published. */
const retiredPages = <K extends Kind>(project: Project, kind: K) =>
  [...retiredUrls(project)].flatMap(([path, fate]) =>
    fate?.kind === kind && path.endsWith('/') ? [{ path, fate: fate as Extract<Resolution, { kind: K }> }] : [],
  );

/** The paths of pages that have moved. */
export const redirects = (project: Project): string[] => retiredPages(project, 'here').map(({ path }) => path);

/** The paths of pages that were removed. */
export const tombstones = (project: Project): string[] => retiredPages(project, 'removed').map(({ path }) => path);

/** When and why a page was removed. @param path of a tombstone */
export function removalOf(project: Project, path: string): { date: string; reason: string } {
  const fate = fateOf(project, path);
  if (fate?.kind !== 'removed') throw new Error(`${path} was not removed`);
  return fate;
}

/** A redirect without a script, for search engines too. @param from path of a page that has moved */
export function redirectPage(project: Project, from: string, to = fateOf(project, from)!.path): string {
  const { config, language } = project;
  const { redirect: words } = language.words;
  const target = hrefFor(config, to);
  return standalonePage({
    language: config.language,
    title: words.pageTitle(hrefFor(config, from), config.title),
    description: words.pageDescription(config.title, target),
    css: ':root{color-scheme:light dark;font:1.125rem/1.5 Georgia,serif}body{margin:2rem}',
    head: html`<meta http-equiv="refresh" content="0; url=${target}" />
      <link rel="canonical" href="${absoluteUrl(config, to)}" />`,
    body: html`<main>
      <h1>${words.title}</h1>
      <p>${words.target(html`<a href="${target}">${absoluteUrl(config, to)}</a>`)}</p>
    </main>`,
  });
}

/**
 * Frozen versions of a removed chart, which stay published, newest first: those of the page and of all pages below it.
 */
export const versionsBelow = (project: Project, path: string): Version[] =>
  [...versionsByUrl(project)].flatMap(([home, history]) => (home.startsWith(path) ? history.toReversed() : []));
