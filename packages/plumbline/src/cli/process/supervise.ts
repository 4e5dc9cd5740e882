/**
 * Runs a command in a process of its own. If that process ends without a message of its own, because its memory is full for example, this
 * one says why.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import type { Notes } from '../../core/limits/notes.ts';
import { clearLine } from '../../core/progress/phases.ts';
import { passOnErrors } from './pass-on-errors.ts';
import { signalCode, signals } from './signals.ts';

/** Runs a command. @param args arguments after `plumbline` on the command line @returns its exit code */
export async function supervise(args: string[]): Promise<number> {
  const isVerbose = args.includes('--verbose') || Boolean(process.env['DEBUG']);
  const entry = join(import.meta.dirname, `run-command${extname(import.meta.filename)}`);
  const child = spawn(process.execPath, [...process.execArgv, entry, String(process.pid), ...args], {
    // A terminal is written to directly; other errors pass through this process.
    stdio: ['inherit', 'inherit', 'pipe', 'pipe', ...(process.stderr.isTTY ? [process.stderr.fd] : [])],
  });
  // A terminal sends its signals to both processes.
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  const notes = readNotes(child.stdio[3] as Readable);
  const errors = passOnErrors(child.stderr!);
  let exit: [number | null, NodeJS.Signals | null];
  try {
    exit = (await once(child, 'exit')) as typeof exit;
  } catch (error) {
    const { describeFailure } = await import('../failures/failure.ts');
    const failure = describeFailure(error, { command: args[0], root: process.cwd(), verbose: isVerbose });
    console.error(failure.text);
    return failure.code;
  }
  const [code, signal] = exit;
  // A process that it has started may still have the other end.
  await Promise.race([Promise.all([notes.ended, errors.ended]), setTimeout(1_000, undefined, { ref: false })]);
  const isRequested = signals.some((one) => one === signal);
  if (isRequested || (code !== null && (notes.all.ended || !notes.all.begun))) {
    errors.passOnRest();
    return code ?? signalCode + constants.signals[signal!];
  }
  const { describeEnd } = await import('./describe-end.ts');
  if (notes.all.phase !== undefined) clearLine();
  const end = describeEnd({ code, signal, notes: notes.all, printed: errors.rest() });
  console.error(isVerbose ? `${end.text}\n\n${errors.rest().trim()}` : end.text);
  return end.exitCode;
}

/** The newest note of each kind. */
function readNotes(pipe: Readable): { all: Notes; ended: Promise<unknown> } {
  const all: Notes = {};
  let last = '';
  pipe.setEncoding('utf8').on('data', (text: string) => {
    const lines = (last + text).split('\n');
    last = lines.pop()!;
    for (const line of lines) Object.assign(all, JSON.parse(line) as Notes);
  });
  return { all, ended: once(pipe, 'close') };
}
