/** Limits for code of authors that Vite compiles: components, pages and modules of the edition. src/limit-own-code.ts adds the calls. */
import { inspect } from 'node:util';
import { Problems, type Problem } from '../input/problems.ts';
import { inQuotes } from '../input/validate.ts';
import { beginWork, TimeLimitError, watched, withTimeLimit } from './time-limit.ts';
import type { Work } from './work.ts';

type Render = (...given: unknown[]) => unknown;

/**
 * A component that is stopped if it does not end, and whose errors name its file.
 * @param file of the component, from the root of the edition @param isBuild whether an error ends the build at once
 */
export function limitComponent(render: Render, file: string, isBuild: boolean): Render {
  const work = { file, doing: isPage(file) ? 'a page that can be made' : 'a component that can be rendered' };
  return (...given) => {
    try {
      const made = watched(work, () => render(...given));
      if (!(made instanceof Promise)) return made;
      return withTimeLimit(work, () => made).catch((error: unknown) => fail(work, error, isBuild));
    } catch (error) {
      return fail(work, error, isBuild);
    }
  };
}

/** Whether a file of the edition is a page of Astro, with a route of its own. */
export const isPage = (file: string): boolean => file.startsWith('src/pages/');

/** @throws Problems with the error of a component; in development the error itself, which has the line */
function fail(work: Work, error: unknown, isBuild: boolean): never {
  if (error instanceof Problems) throw error;
  if (!isBuild && error instanceof Error && !(error instanceof TimeLimitError)) throw error;
  const problems = new Problems([problemWith(work, error)], { cause: error });
  // Ends the process. Astro would print the error of each page that has the component.
  if (isBuild)
    queueMicrotask(() => {
      throw problems;
    });
  throw problems;
}

/** What an error of a component, page or module is for its author. */
export function problemWith({ file, doing }: Work, error: unknown): Problem {
  if (error instanceof TimeLimitError) return error.problem;
  const found = error instanceof Error ? error.message.split('\n')[0]! : `${inspect(error)} thrown`;
  return {
    file,
    message: `expected ${doing}, got ${inQuotes(found)}.`,
    hint: 'Correct it, or restore its last version.',
  };
}

const loading = new Set<Work>();

/** The module that began to load and did not end, because it failed. */
export const moduleInProgress = (): Work | undefined => [...loading].at(-1);

/**
 * Begins to load a module.
 * @param isBuild whether a module that fails ends the command; otherwise it is limited only until it waits for something
 * @returns what to call at its end
 */
export function beginModule(file: string, isBuild: boolean): () => void {
  const work = { file, doing: 'a module that loads' };
  loading.add(work);
  const endWork = beginWork(work);
  const end = () => {
    loading.delete(work);
    endWork();
  };
  if (!isBuild) setImmediate(end);
  return end;
}
