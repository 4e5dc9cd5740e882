/** The one project of a process: read, checked and drawn once, for the integration, its hooks, every page and every command. */
import { Problems } from './core/input/problems.ts';
import type { Edition } from './core/project/config.ts';
import { load } from './core/project/load.ts';
import type { Graph } from './core/project/project.ts';
import { checkDrawings } from './lint/lint-charts.ts';
import { checkAddresses } from './publish/site/check-urls.ts';
import { absolute, link } from './publish/urls.ts';

/** Set by `openProject`. Importers read it anew each time, so a reload is seen everywhere. */
export let graph: Graph;
export let edition: Edition;

let opening: Promise<Graph> | undefined;

/**
 * Reads and checks a project, and makes it the current one; what is open already is not read again.
 * @param root folder of the edition. @throws Problems with every mistake found.
 */
export function openProject(root: string): Promise<Graph> {
  opening ??= read(root);
  return opening;
}

/** Reads the project again after an edit. While it has problems the last good one stays current. */
export function reopenProject(root: string): Promise<Graph> {
  opening = read(root);
  return opening;
}

async function read(root: string): Promise<Graph> {
  const next = await load(root);
  const problems = [...checkDrawings(next), ...checkAddresses(next)];
  if (problems.length) throw new Problems(problems);
  ({ edition } = next);
  graph = next;
  return next;
}

/** A path of `pathOf` as pages link to it, with the base. */
export const to = (path: string): string => link(edition, path);

/** A path of `pathOf` as an address that holds away from the site. */
export const addressOf = (path: string): string => absolute(edition, path);
