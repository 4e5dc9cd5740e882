/** The messages a running server sends to browsers, and what they do with them (astro/live/live-editing.ts). */
import type { ViteDevServer } from 'vite';
import type { Problem } from '../core/input/problems.ts';
import { revision } from '../current-project.ts';

/** Which project is current, and what is wrong with the edition as it is on disk. */
export interface LiveState {
  revision: number;
  problems: readonly Problem[];
}

/** To every browser. */
export const sendState = ({ environments: { client } }: ViteDevServer, problems: readonly Problem[]): void =>
  client.hot.send('plumbline:state', { revision, problems } satisfies LiveState);

/** To each browser when it asks, which it does as soon as it has a page. */
export const answerBrowsers = (
  { environments: { client } }: ViteDevServer,
  problemsNow: () => readonly Problem[],
): void =>
  client.hot.on('plumbline:ask', (_nothing: unknown, browser) =>
    browser.send('plumbline:state', { revision, problems: problemsNow() } satisfies LiveState),
  );

/** A page that says from which project it was made. */
export const withRevision = (html: string, made: number): string =>
  html.replace('<head>', `<head><meta name="plumbline-revision" content="${made}">`);
