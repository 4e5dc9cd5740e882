/** What a command says about a lock that it cannot have. */
import type { Problem } from '../input/problems.ts';
import type { Holder } from './lock-file.ts';

export interface Subject {
  /** Path of the file. */
  file: string;
  /** Its path from the root of the edition, for messages. */
  name: string;
  /** What is locked, as the place of a problem: `dist/`. */
  place: string;
  /** What only one process may do: "build of this folder". */
  work: string;
  command: string;
}

export const heldBy = ({ command, pid, host, since }: Holder, { name, place, work }: Subject): Problem => ({
  file: place,
  message: `expected no other ${work}, got "${command}", process ${pid} on "${host}", which has run since ${timeOf(since)}.`,
  hint: `Wait until it has ended. If no such process runs, delete "${name}".`,
});

export const strangeFile = ({ name, work }: Subject): Problem => ({
  file: name,
  message: `expected nothing, or the lock of a ${work}, got another file.`,
  hint: `Move or delete "${name}".`,
});

export const lostLock = ({ name, place, work }: Subject): Problem => ({
  file: place,
  message: `expected no other ${work}, got one: "${name}" was replaced or removed.`,
  hint: 'Run the command again.',
});

/** `2026-11-30 22:23:25 UTC` */
const timeOf = (since: string): string => since.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');
