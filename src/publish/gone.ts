/** Pages at addresses where nothing is published any more: a redirect, or a tombstone that says why. */
import type { Graph } from '../model/graph.ts';
import type { Fate } from '../model/ledger.ts';
import type { Edition } from '../model/edition.ts';
import { absolute, link } from './addresses.ts';
import { documentOf } from './document.ts';
import { html } from './html.ts';
import { goneAddresses } from './keeping.ts';
import { histories, type Version } from './versions.ts';

/** Every page that is gone, as `getStaticPaths` wants it. Files that moved are copied; those that were removed are not there. */
export const gonePaths = (graph: Graph): { params: { gone: string }; props: { path: string; fate: Fate } }[] =>
  [...goneAddresses(graph)].flatMap(([path, fate]) =>
    fate && path.endsWith('/') ? { params: { gone: path.slice(0, -1) }, props: { path, fate } } : [],
  );

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
