/** The project of this process: read, checked and drawn once, and shared by the integration, hooks, pages and commands. */
import { Problems, type Problem } from './core/input/problems.ts';
import type { EditionConfig } from './core/project/config.ts';
import type { Language, Words } from './core/language/language.ts';
import { loadProject } from './core/project/load.ts';
import type { Project } from './core/project/project.ts';
import { lintCharts } from './lint/lint-charts.ts';
import { lintPalettes } from './lint/lint-palettes.ts';
import { checkLinks } from './publish/links/check-links.ts';
import { checkUrls } from './publish/site/check-urls.ts';
import { replacedFiles } from './publish/site/hosts/replaced-files.ts';
import { keepDrawings } from './render/keep-drawings.ts';
import { beginPhase } from './core/progress/phases.ts';
import { absoluteUrl, hrefFor } from './publish/urls.ts';

/** Set by `makeCurrent`. A live binding: after a reload, all importers have the new project. */
export let project: Project;
export let config: EditionConfig;
/** Number, date and list formats of the pages. */
export let language: Language;
/** Interface words of the pages. */
export let words: Words;

/** Incremented for each current project, so that pages made from an earlier one can be recognised. */
export let revision = 0;

let opening: Promise<Project> | undefined;

/**
 * Reads and checks a project and makes it the current one, unless a project is open already.
 * @param root folder of the edition. @throws Problems with every mistake found.
 */
export function openProject(root: string): Promise<Project> {
  opening ??= readChecked(root).then(makeCurrent);
  return opening;
}

/** Reads and checks a project without making it the current one. @throws Problems with every mistake found. */
export async function readChecked(root: string): Promise<Project> {
  beginPhase('Reading the edition');
  const next = await loadProject(root);
  beginPhase('Drawing the charts');
  if (project) keepDrawings(project, next);
  const problems = lintProject(next);
  if (problems.length) throw new Problems(problems);
  return next;
}

/** What is wrong with a project that was read. Charts are not blamed for colours of the edition that nobody could read. */
export function lintProject(next: Project): Problem[] {
  const problems = lintPalettes(next);
  const drawings = problems.length ? problems : lintCharts(next);
  return [...drawings, ...checkUrls(next), ...checkLinks(next), ...replacedFiles(next)];
}

export function makeCurrent(next: Project): Project {
  project = next;
  ({ config, language } = next);
  ({ words } = language);
  revision++;
  opening = Promise.resolve(next);
  return next;
}

/** A path of `pathOf` with the base, for links on pages. */
export const linkTo = (path: string): string => hrefFor(config, path);

/** A path of `pathOf` as an absolute URL. */
export const urlOf = (path: string): string => absoluteUrl(config, path);
