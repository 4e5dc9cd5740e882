/** Pages at addresses where nothing is published any more: a redirect, or a tombstone that says why. */
import type { Graph } from '../../core/project/project.ts';
import type { Fate } from '../../core/project/ledger.ts';
import type { Edition } from '../../core/project/config.ts';
import { absolute, link } from '../urls.ts';
import { documentOf } from '../html/standalone-page.ts';
import { html } from '../html/html.ts';
import { goneAddresses } from './check-urls.ts';
import { histories, type Version } from '../versions/versions.ts';

type Kind = Fate['kind'];

/** Pages that are gone, of one kind. Files that moved are copied; those that were removed are not there. */
const retiredPages = <K extends Kind>(graph: Graph, kind: K) =>
  [...goneAddresses(graph)].flatMap(([path, fate]) =>
    fate?.kind === kind && path.endsWith('/') ? [{ path, fate: fate as Extract<Fate, { kind: K }> }] : [],
  );

/** Pages that moved. */
export const redirects = (graph: Graph): { path: string; to: string }[] =>
  retiredPages(graph, 'here').map(({ path, fate }) => ({ path, to: fate.path }));

/** Pages that were removed. */
export const tombstones = (graph: Graph): { path: string; date: string; reason: string }[] =>
  retiredPages(graph, 'removed').map(({ path, fate: { date, reason } }) => ({ path, date, reason }));

/** Sends readers on without a script, and search engines too. */
export function redirectPage(edition: Edition, from: string, to: string): string {
  const target = link(edition, to);
  return documentOf({
    language: edition.language,
    title: `${link(edition, from)} has moved · ${edition.title}`,
    description: `This page of ${edition.title} is now at ${target}.`,
    css: ':root{color-scheme:light dark;font:1.125rem/1.5 Georgia,serif}body{margin:2rem}',
    head: html`<meta http-equiv="refresh" content="0; url=${target}" />
      <link rel="canonical" href="${absolute(edition, to)}" />`,
    body: html`<main>
      <h1>This page has moved</h1>
      <p>It is now at <a href="${target}">${absolute(edition, to)}</a>.</p>
    </main>`,
  });
}

/** Frozen versions that stay when their chart is gone, newest first: those of the page itself, and of all below it. */
export const remainsOf = (graph: Graph, path: string): Version[] =>
  [...histories(graph)].flatMap(([home, history]) => (home.startsWith(path) ? history.toReversed() : []));
