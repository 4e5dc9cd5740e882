/** The one bridge between Astro and the rest: loads, checks, and throws once with everything found. */
import { checkDrawings } from './draw/check.ts';
import { load } from './model/load.ts';
import { Problems } from './model/problems.ts';

export const graph = await load(process.cwd());

const problems = checkDrawings(graph);
if (problems.length) throw new Problems(problems);
