/** The one bridge between Astro and the rest: loads, checks, and throws once with everything found. */
import { checkDrawings } from './draw/check.ts';
import { load } from './model/load.ts';
import { Problems } from './model/problems.ts';
import { absolute, link } from './publish/addresses.ts';
import { checkAddresses } from './publish/keeping.ts';

export const graph = await load(process.cwd());

const problems = [...checkDrawings(graph), ...checkAddresses(graph)];
if (problems.length) throw new Problems(problems);

export const { edition } = graph;

/** A path of `pathOf` as pages link to it, with the base. */
export const to = (path: string): string => link(edition, path);

/** A path of `pathOf` as an address that holds away from the site. */
export const addressOf = (path: string): string => absolute(edition, path);
