/** A command of an edition that a test stops in the middle. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { plumbline, type Result } from './command.ts';

export interface Started {
  child: ChildProcess;
  /** The result; the code is that of the signal for a command that was killed by one. */
  ended: Promise<Omit<Result, 'code'> & { code: number | NodeJS.Signals }>;
}

/** Starts the command in a folder. @param whenDone takes what kills it if it still runs */
export function startPlumbline(
  cwd: string,
  args: string[],
  whenDone: (kill: () => void) => void,
  env = process.env,
): Started {
  const child = spawn(process.execPath, [plumbline, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  whenDone(() => void child.kill('SIGKILL'));
  let [out, error] = ['', ''];
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (error += chunk));
  const ended = new Promise<Awaited<Started['ended']>>((resolve) =>
    child.on('close', (code, signal) => resolve({ code: code ?? signal!, out, error })),
  );
  return { child, ended };
}

/** The process that has a lock: the command runs in a process of its own. */
export const holderOf = (lock: string): number => (JSON.parse(readFileSync(lock, 'utf8')) as { pid: number }).pid;

/** Waits until there is something at a path. */
export async function appears(path: string): Promise<void> {
  const watcher = watch(dirname(path));
  await new Promise<void>((resolve, reject) => {
    watcher.on('error', reject);
    watcher.on('change', (_, name) => name === basename(path) && existsSync(path) && resolve());
    if (existsSync(path)) resolve();
  });
  watcher.close();
}
