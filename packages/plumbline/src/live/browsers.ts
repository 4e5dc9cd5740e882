/** Messages from the development server to browsers, which astro/live/live-editing.ts handles. */
import type { ViteDevServer } from 'vite';
import type { Problem } from '../core/input/problems.ts';
import { revision } from '../current-project.ts';

/** The revision of the current project, and the problems of the edition on disk. */
export interface LiveState {
  revision: number;
  problems: readonly Problem[];
}

/** Sends the state to every browser. */
export const sendState = ({ environments: { client } }: ViteDevServer, problems: readonly Problem[]): void =>
  client.hot.send('plumbline:state', { revision, problems } satisfies LiveState);

/** Answers each browser that requests the state, which it does when a page is loaded. */
export const answerBrowsers = (
  { environments: { client } }: ViteDevServer,
  problemsNow: () => readonly Problem[],
): void =>
  client.hot.on('plumbline:ask', (_nothing: unknown, browser) =>
    browser.send('plumbline:state', { revision, problems: problemsNow() } satisfies LiveState),
  );

/** Adds to a page the revision of the project from which it was made. */
export const withRevision = (html: string, made: number): string =>
  html.replace('<head>', `<head><meta name="plumbline-revision" content="${made}">`);
