/** The problems of the edition while it is being written. */
import type { AstroIntegrationLogger } from 'astro';
import { formatProblem, Problems, type Problem } from '../core/input/problems.ts';
import { configFile } from '../core/project/config.ts';
import { project } from '../current-project.ts';

/** The problems of the edition on disk, because of which it is not shown. A live binding. */
export let problems: readonly Problem[] = [];

/** Problems of the edition that is shown, which were found after it was. */
let laterProblems: readonly Problem[] = [];

/** The edition on disk is shown. */
export const noProblems = (): void => void ([problems, laterProblems] = [[], []]);

/** The last edition without problems stays. */
export const foundProblems = (error: unknown): void => void (problems = problemsOf(error));

/** The edition that is shown has problems. */
export const foundLater = (found: readonly Problem[]): void => void (laterProblems = found);

/** All problems, and what pages show while there are any. */
export interface ShownProblems {
  problems: readonly Problem[];
  note: string;
}

export function shownProblems(): ShownProblems {
  const last = project ? 'The last state without problems is shown.' : 'The site is shown when they are fixed.';
  return {
    problems: [...problems, ...laterProblems],
    note: problems.length ? last : 'The state with these problems is shown.',
  };
}

export function reportProblems(logger: AstroIntegrationLogger): void {
  const { problems: all, note } = shownProblems();
  if (!all.length) return;
  const total = all.length === 1 ? '1 problem' : `${all.length} problems`;
  logger.error([...all.map(formatProblem), `${total}. ${note}`].join('\n'));
}

/** A server cannot change the base that it was started with. */
export const baseChanged = (expected: string, found: string): Problem => ({
  file: configFile,
  place: 'field "base"',
  message: `expected "${expected}", with which the server was started, got "${found}".`,
  hint: 'Stop "plumbline dev" and start it again to change the base.',
});

/** Any other error is a bug in Plumbline. */
function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof Problems) return error.problems;
  const message = `expected an edition that can be read, got "${(error as Error).message}".`;
  const hint = 'Run "plumbline check" to see where the error occurred, and report it: it is a bug in Plumbline.';
  return [{ file: configFile, message, hint }];
}
