/** The content of a lock, and whether the process that it names still runs. */
import { readFileSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'astro/zod';

const holder = z.strictObject({
  /** As a person types it: `plumbline build`. */
  command: z.string(),
  pid: z.int().positive(),
  host: z.string(),
  since: z.iso.datetime(),
});

export type Holder = z.infer<typeof holder>;

const second = 1000;
/** How often a process renews the time of its lock, in milliseconds. */
export const renewal = 10 * second;
/** For how long a process on another machine may fail to. */
const patience = 120 * second;

export const ownHolder = (command: string): Holder => ({
  command,
  pid: process.pid,
  host: hostname(),
  since: new Date().toISOString(),
});

/** The content of a file: undefined if there is none, and empty if it cannot be read. */
export function readLock(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : '';
  }
}

/** Undefined if the content is not that of a lock. */
export function parseHolder(content: string): Holder | undefined {
  try {
    return holder.safeParse(JSON.parse(content)).data;
  } catch {
    return undefined;
  }
}

/** Whether a file is a lock. */
export const isLock = (file: string): boolean =>
  file.endsWith('.lock') && parseHolder(readLock(file) ?? '') !== undefined;

/** Whether another process has a lock. */
export function isHeld(file: string): boolean {
  const found = parseHolder(readLock(file) ?? '');
  return found !== undefined && isRunning(found, file);
}

/**
 * Whether the process of a lock runs, as far as this machine can know. A process of another machine shows it by the time of the file,
 * which it renews.
 */
export function isRunning({ pid, host }: Holder, file: string): boolean {
  if (host !== hostname()) {
    const found = statSync(file, { throwIfNoEntry: false });
    return found !== undefined && Date.now() - found.mtimeMs < patience;
  }
  // Two containers may give their processes the same ids.
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0) && !hasEnded(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether a process has ended, and only its exit code is kept for its parent. In a container whose first process never asks for it, that
 * lasts as long as the container. Only Linux shows it as a file; elsewhere false.
 */
function hasEnded(pid: number): boolean {
  try {
    // The name, in parentheses, may hold spaces.
    return /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
