/** Limits what authors wrote that Astro calls itself: its configuration, and the paths of their own pages. */
import { beginWork, withTimeLimit } from './time-limit.ts';

/** Astro does more meanwhile: it loads Vite, and all pages. */
const seconds = 30;

let endConfiguration: (() => void) | undefined;

/** Astro begins to read its configuration. */
export const beginConfiguration = (): void =>
  void (endConfiguration = beginWork({ file: 'astro.config.mjs', doing: 'a configuration that loads', seconds }));

/** It has read it, or failed to. */
export const configurationRead = (): void => endConfiguration?.();

/** @throws TimeLimitError if the paths of pages in src/pages/ are computed without end */
export const limitPaths = <Paths>(compute: () => Promise<Paths>): Promise<Paths> =>
  withTimeLimit({ file: 'src/pages/', doing: 'the paths of pages', seconds }, compute);
