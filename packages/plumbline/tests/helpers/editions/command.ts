/** The command `plumbline` as an edition runs it: the built package, in a process of its own. */
import { execFile, type ExecFileOptions } from 'node:child_process';
import { join } from 'node:path';

/** Its file, for `process.execPath`. */
export const plumbline = join(import.meta.dirname, '../../../bin/plumbline.js');

export interface Result {
  code: number;
  out: string;
  error: string;
}

/** Runs the command in a folder; it may fail. */
export const runPlumbline = (cwd: string, args: string[], options: ExecFileOptions = {}): Promise<Result> =>
  runCommand(process.execPath, [plumbline, ...args], { cwd, ...options });

/** Runs any command; it may fail. */
export const runCommand = (command: string, args: string[], options: ExecFileOptions): Promise<Result> =>
  new Promise((resolve, reject) => {
    execFile(command, args, { ...options, encoding: 'utf8', maxBuffer: Infinity }, (failure, out, error) => {
      if (failure && typeof failure.code !== 'number') reject(failure);
      else resolve({ code: Number(failure?.code ?? 0), out, error });
    });
  });
