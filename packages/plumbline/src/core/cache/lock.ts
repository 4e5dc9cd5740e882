/**
 * Locks: a file that says which process works on something. Its process removes it when it ends. If the process was killed, the next one
 * takes the lock over.
 */
import { constants, copyFileSync, linkSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Problems } from '../input/problems.ts';
import { isRunning, ownHolder, parseHolder, readLock, renewal, type Holder } from './lock-file.ts';
import { heldBy, lostLock, strangeFile, type Subject } from './lock-problems.ts';

export interface Lock {
  /** Whether the process that held it before was killed, and may have left something incomplete. */
  wasTakenOver: boolean;
  /** @throws Problems if another process has taken it over, or somebody has removed the file. */
  requireHeld: () => void;
  /** Removes the file. */
  release: () => void;
}

/** @throws Problems if another process has the lock. @throws if the file cannot be written */
export function takeLock(subject: Subject): Lock {
  const { file } = subject;
  const content = `${JSON.stringify(ownHolder(subject.command))}\n`;
  let wasTakenOver = false;
  while (!create(file, content)) {
    const found = readLock(file);
    if (found === undefined) continue;
    const other = parseHolder(found);
    if (!other) throw new Problems([strangeFile(subject)]);
    if (isRunning(other, file)) {
      if (staysHeld(other, file, found)) throw new Problems([heldBy(other, subject)]);
      continue;
    }
    if (removeLock(file, found)) wasTakenOver = true;
  }
  removeLeftovers(file);
  const isHeld = () => readLock(file) === content;
  const timer = setInterval(() => isHeld() && renew(file), renewal).unref();
  const release = () => {
    clearInterval(timer);
    if (isHeld()) rmSync(file, { force: true });
  };
  const requireHeld = () => {
    if (!isHeld()) throw new Problems([lostLock(subject)]);
  };
  return { wasTakenOver, requireHeld, release };
}

/** Whether a process still has its lock after a second: one that was killed needs a moment to end. */
function staysHeld(holder: Holder, file: string, content: string): boolean {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let tries = 0; tries < 20; tries++) {
    if (!isRunning(holder, file) || readLock(file) !== content) return false;
    Atomics.wait(pause, 0, 0, 50);
  }
  return true;
}

/**
 * Creates the file with its content in one step, so that nobody reads an incomplete one.
 * @returns whether it was created; false if there is one
 */
function create(file: string, content: string): boolean {
  const own = asideOf(file);
  try {
    writeFileSync(own, content);
    return link(own, file) ?? copy(own, file)!;
  } finally {
    rmSync(own, { force: true });
  }
}

/** A name beside a lock that no other process uses. */
const asideOf = (file: string): string => `${file}.${process.pid}`;

/** Removes what processes left beside a lock when they were killed while they took it. */
function removeLeftovers(file: string): void {
  const start = `${basename(file)}.`;
  for (const name of readdirSync(dirname(file)).filter((one) => one.startsWith(start))) {
    const aside = join(dirname(file), name);
    const pid = Number(name.slice(start.length));
    // Its content may be incomplete.
    const holder = parseHolder(readLock(aside) ?? '') ?? { ...ownHolder(''), pid };
    if (pid > 0 && !isRunning(holder, aside)) rmSync(aside, { force: true });
  }
}

/** Undefined if the file system has no hard links. */
const link = (from: string, to: string) => unlessThere(() => linkSync(from, to), ['EPERM', 'ENOTSUP', 'ENOSYS']);
const copy = (from: string, to: string) => unlessThere(() => copyFileSync(from, to, constants.COPYFILE_EXCL), []);

function unlessThere(make: () => void, unsupported: string[]): boolean | undefined {
  try {
    make();
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (unsupported.includes(code)) return undefined;
    throw error;
  }
}

function renew(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // It was removed, which requireHeld reports.
  }
}

/**
 * Removes the lock of a process that was killed, unless another process has replaced it meanwhile.
 * @returns whether it was removed
 */
function removeLock(file: string, content: string): boolean {
  const aside = asideOf(file);
  try {
    renameSync(file, aside);
  } catch {
    return false;
  }
  const isTheOne = readLock(aside) === content;
  if (isTheOne) rmSync(aside);
  else renameSync(aside, file);
  return isTheOne;
}
