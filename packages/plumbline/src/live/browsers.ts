/** Messages from the development server to browsers, which astro/live/live-editing.ts handles. */
import type { ViteDevServer } from 'vite';
import { revision } from '../current-project.ts';
import { shownProblems, type ShownProblems } from './problems.ts';

/** The revision of the current project, 0 if there is none, and what is wrong. */
export interface LiveState extends ShownProblems {
  revision: number;
}

const liveState = (): LiveState => ({ ...shownProblems(), revision });

/** Sends the state to every browser. */
export const sendState = ({ environments: { client } }: ViteDevServer): void =>
  client.hot.send('plumbline:state', liveState());

/** Answers each browser that requests the state, which it does when a page is loaded. */
export const answerBrowsers = ({ environments: { client } }: ViteDevServer): void =>
  client.hot.on('plumbline:ask', (_nothing: unknown, browser) => browser.send('plumbline:state', liveState()));

/** Adds to a page the revision of the project from which it was made. */
export const withRevision = (html: string, made: number): string =>
  html.replace('<head>', `<head><meta name="plumbline-revision" content="${made}">`);
