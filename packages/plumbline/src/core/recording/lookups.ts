/**
 * Lookups in all of a project: what uses a chart, where a page moved to. A lookup counts as one input, its answer, instead of
 * everything that it goes through. So a chart does not depend on the text of every story.
 */
import { memo } from './memo.ts';
import { recordInput, withoutRecording } from './recording.ts';

type Lookup = (project: object, ...args: (string | undefined)[]) => unknown;

const lookups = new Map<string, Lookup>();

/**
 * @param name of the lookup, unique in Plumbline
 * @param find makes the answer, once for each project and arguments: ids and plain values, which JSON can hold
 */
export function lookup<Project extends object, Args extends (string | undefined)[], Answer>(
  name: string,
  find: (project: Project, ...args: Args) => Answer,
): (project: Project, ...args: Args) => Answer {
  const answer = (project: Project, ...args: Args): Answer => {
    // JSON has no undefined in lists.
    const input = `${name}\t${JSON.stringify(args.map((arg) => arg ?? null))}`;
    recordInput(input);
    return withoutRecording(() => memo(project, input, () => find(project, ...args)));
  };
  lookups.set(name, answer as Lookup);
  return answer;
}

const digests = new Map<string, (project: object, path: string) => string>();

/**
 * An input that has a digest of its own: the content of a file.
 * @param name of the kind of input, unique in Plumbline @param digest of one input, empty if there is none
 * @returns a function that records one input
 */
export function fileInput<Project extends object>(
  name: string,
  digest: (project: Project, path: string) => string,
): (project: Project, path: string) => string {
  digests.set(name, digest as (project: object, path: string) => string);
  return (project, path) => {
    recordInput(`${name}\t${path}`);
    return digest(project, path);
  };
}

/** The digest of such an input now; undefined for other inputs. */
export function fileInputDigest(project: object, input: string): string | undefined {
  const end = input.indexOf('\t');
  return digests.get(input.slice(0, end))?.(project, input.slice(end + 1));
}

/** The answer of a lookup now. @param input its name and arguments, as recorded @throws if there is no such lookup */
export function answerTo(project: object, input: string): unknown {
  const [name = '', args = ''] = input.split('\t');
  const values = (JSON.parse(args) as (string | null)[]).map((arg) => arg ?? undefined);
  return withoutRecording(() => lookups.get(name)!(project, ...values));
}

export const isLookup = (input: string): boolean => lookups.has(input.split('\t')[0]!);
