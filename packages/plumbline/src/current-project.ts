/** The one project of a process: read, checked and drawn once, for the integration, its hooks, every page and every command. */
import { Problems, type Problem } from './core/input/problems.ts';
import type { EditionConfig } from './core/project/config.ts';
import type { Language, Words } from './core/language/language.ts';
import { loadProject } from './core/project/load.ts';
import type { Project } from './core/project/project.ts';
import { lintCharts } from './lint/lint-charts.ts';
import { lintPalettes } from './lint/lint-palettes.ts';
import { checkUrls } from './publish/site/check-urls.ts';
import { keepDrawings } from './render/keep-drawings.ts';
import { absoluteUrl, hrefFor } from './publish/urls.ts';

/** Set by `makeCurrent`. Importers read it again each time, so a reload is seen everywhere. */
export let project: Project;
export let config: EditionConfig;
/** Number, date and list formats of the pages. */
export let language: Language;
/** Interface words of the pages. */
export let words: Words;

/** Counts the projects that have been current: a page that was made from an earlier one is out of date. */
export let revision = 0;

let opening: Promise<Project> | undefined;

/**
 * Reads and checks a project, and makes it the current one; what is open already is not read again.
 * @param root folder of the edition. @throws Problems with every mistake found.
 */
export function openProject(root: string): Promise<Project> {
  opening ??= readChecked(root).then(makeCurrent);
  return opening;
}

/** Reads and checks a project; which one is current stays as it is. @throws Problems with every mistake found. */
export async function readChecked(root: string): Promise<Project> {
  const next = await loadProject(root);
  if (project) keepDrawings(project, next);
  const problems = lintProject(next);
  if (problems.length) throw new Problems(problems);
  return next;
}

/** What is wrong with a project that was read. Charts are not blamed for colours of the edition that nobody could read. */
export function lintProject(next: Project): Problem[] {
  const problems = lintPalettes(next);
  return [...(problems.length ? problems : lintCharts(next)), ...checkUrls(next)];
}

export function makeCurrent(next: Project): Project {
  project = next;
  ({ config, language } = next);
  ({ words } = language);
  revision++;
  opening = Promise.resolve(next);
  return next;
}

/** A path of `pathOf` as pages link to it, with the base. */
export const linkTo = (path: string): string => hrefFor(config, path);

/** A path of `pathOf` as an address that holds away from the site. */
export const urlOf = (path: string): string => absoluteUrl(config, path);
