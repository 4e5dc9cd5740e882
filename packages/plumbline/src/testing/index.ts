/**
 * Checks that an edition runs with vitest on its own charts and pages. `docs/authoring/tests.md` shows the files of tests.
 */
export { testDrawings } from './drawings/test-drawings.ts';
export { testFiles } from './files/test-files.ts';
export type { Budget } from './files/budgets.ts';
export { testPages } from './browser/test-pages.ts';
export { testPictures } from './pictures/test-pictures.ts';
