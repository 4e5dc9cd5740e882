/** The fixture edition, read. */
import { loadProject } from '../../src/core/project/load.ts';
import { retiredUrls } from '../../src/publish/site/check-urls.ts';
import { outputFile } from '../../src/publish/urls.ts';
import { fixture } from './site.ts';

export const project = await loadProject(fixture);

const retired = new Set([...retiredUrls(project).keys()].map(outputFile));

/** Whether a file of the site is at an address that has moved or was removed. */
export const isRetired = (file: string): boolean => retired.has(file);
