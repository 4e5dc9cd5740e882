/** Problems with memory that is full. */
import { getHeapStatistics } from 'node:v8';
import type { Problem } from '../../core/input/problems.ts';
import type { Work } from '../../core/limits/work.ts';

/** How programs report it. */
const reports = /(JavaScript heap|JS heap|process) out of memory|Array buffer allocation failed/;

/** The report of full memory in what was printed or thrown. */
export const memoryReport = (text: string): string | undefined => reports.exec(text)?.[0];

/**
 * @param found what the program reported
 * @param work what was worked on, if it was one thing @param phase what the build did
 */
export function fullMemory(found: string, work?: Work | null, phase?: string): Problem {
  const limit = Math.round(getHeapStatistics().heap_size_limit / 2 ** 20);
  const more = `Run the command with more memory (NODE_OPTIONS=--max-old-space-size=${2 ** Math.ceil(Math.log2(limit * 1.5))})`;
  const memory = `${limit} MB of memory`;
  if (work) {
    const { file, place, doing } = work;
    const hint = `${more}, or look for a list that grows without end.`;
    return { file, place, message: `expected ${doing} in ${memory}, got "${found}".`, hint };
  }
  const subject = phase === undefined ? 'a command that needs' : `"${phase}" to need`;
  return {
    file: 'The edition',
    message: `expected ${subject} at most ${memory}, got "${found}".`,
    hint: `${more}.`,
  };
}
