/** Which part of the site a build makes. */

/** `stories` are their pages and the lists of them, for a quick look: without the pages of charts, data and sources, files and search. */
export type BuildScope = 'site' | 'stories';

/** A live binding. */
export let scope: BuildScope = 'site';

export const setScope = (next: BuildScope): void => void (scope = next);
