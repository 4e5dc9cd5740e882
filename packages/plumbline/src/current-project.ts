/** The one project of a process: read, checked and drawn once, for the integration, its hooks, every page and every command. */
import { Problems } from './core/input/problems.ts';
import type { EditionConfig } from './core/project/config.ts';
import type { Language, Words } from './core/language/language.ts';
import { loadProject } from './core/project/load.ts';
import type { Project } from './core/project/project.ts';
import { lintCharts } from './lint/lint-charts.ts';
import { checkUrls } from './publish/site/check-urls.ts';
import { absoluteUrl, hrefFor } from './publish/urls.ts';

/** Set by `openProject`. Importers read it anew each time, so a reload is seen everywhere. */
export let project: Project;
export let config: EditionConfig;
/** Number, date and list formats of the pages. */
export let language: Language;
/** Interface words of the pages. */
export let words: Words;

let opening: Promise<Project> | undefined;

/**
 * Reads and checks a project, and makes it the current one; what is open already is not read again.
 * @param root folder of the edition. @throws Problems with every mistake found.
 */
export function openProject(root: string): Promise<Project> {
  opening ??= read(root);
  return opening;
}

/** Reads the project again after an edit. While it has problems the last good one stays current. */
export function reopenProject(root: string): Promise<Project> {
  opening = read(root);
  return opening;
}

async function read(root: string): Promise<Project> {
  const next = await loadProject(root);
  const problems = [...lintCharts(next), ...checkUrls(next)];
  if (problems.length) throw new Problems(problems);
  ({ config, language } = next);
  ({ words } = language);
  project = next;
  return next;
}

/** A path of `pathOf` as pages link to it, with the base. */
export const linkTo = (path: string): string => hrefFor(config, path);

/** A path of `pathOf` as an address that holds away from the site. */
export const urlOf = (path: string): string => absoluteUrl(config, path);
