/** Problems that authors must fix. They are collected and reported once, grouped by file. */
import { distance } from 'fastest-levenshtein';

export interface Problem {
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** Where in the file: `row 14, column "year"`, `line 12`, `field "title"`. */
  place?: string;
  /** What was expected and what was found, in quotes. Ends with a full stop. */
  message: string;
  /** What to do. Starts with a verb, ends with a full stop. */
  hint: string;
}

/** Thrown once, with every problem. Its message is the whole report. */
export class Problems extends Error {
  readonly problems: readonly Problem[];

  /** @param options the error because of which there is a problem */
  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(formatProblems(problems), options);
    this.name = 'Problems';
    this.problems = problems;
  }
}

/** The report: one paragraph per problem, sorted by file, then in the order found. */
export function formatProblems(problems: readonly Problem[]): string {
  const byFile = Map.groupBy(problems, (problem) => problem.file);
  const files = [...byFile.keys()].sort();
  const lines = files.flatMap((file) => (byFile.get(file) ?? []).map(formatProblem));
  const total = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${lines.join('\n')}\n${total}. Nothing was published.`;
}

/** `data/x/data.csv, row 14, column "year": expected a whole number, got "20l4".` and its hint. */
export function formatProblem({ file, place, message, hint }: Problem): string {
  return `${place ? `${file}, ${place}` : file}: ${message}\n  Hint: ${hint}`;
}

/** Whether a file, or something in a folder, has a reported problem. Problems that follow from it are not reported. */
export const isReported = (path: string, problems: readonly Problem[]): boolean =>
  problems.some(({ file }) => file === path || (path.endsWith('/') && file.startsWith(path)));

/** The valid name closest to a misspelt one, if one is close enough to be meant. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  // Up to a third of the letters of a long name may be wrong, two of a short word, one of "id".
  let bestDistance = Math.min(Math.max(2, Math.floor(name.length / 3)), Math.ceil(name.length / 2)) + 1;
  for (const candidate of names) {
    const d = distance(name, candidate);
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best;
}

/** A hint for a name that does not exist: the closest valid one, or how to add it. */
export function hintForName(name: string, names: Iterable<string>, otherwise: string): string {
  const close = nearest(name, names);
  return close ? `Write "${close}", or ${otherwise}.` : `${otherwise[0]!.toUpperCase()}${otherwise.slice(1)}.`;
}
