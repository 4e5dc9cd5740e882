/**
 * Kills the process before its n-th change of a file or folder of an edition. Loaded with `--import`, so that the tested code is not
 * changed. EDITION is the folder. END_AT is the number, or the name of the folder that is about to be renamed. Without it, the number of
 * all changes is printed at the end.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';
import { isMainThread } from 'node:worker_threads';

const folder = process.env['EDITION']!;
const end = process.env['END_AT'];
let count = 0;

type Step = (...given: unknown[]) => unknown;

const counted =
  (name: string, step: Step): Step =>
  (...given) => {
    const path = String(given[0]);
    if (path.startsWith(folder) && !path.includes('/node_modules/')) {
      count++;
      const isMoment = /^\d+$/.test(end ?? '')
        ? count === Number(end)
        : name.startsWith('rename') && basename(path) === end;
      if (isMoment) process.kill(process.pid, 'SIGKILL');
    }
    return step(...given);
  };

const names = ['copyFile', 'link', 'mkdir', 'rename', 'rm', 'rmdir', 'unlink', 'writeFile'];

if (isMainThread) {
  for (const [of, ending] of [
    [fs, 'Sync'],
    [fs.promises, ''],
  ] as unknown as [Record<string, Step>, string][])
    for (const name of names.map((one) => one + ending)) of[name] = counted(name, of[name]!.bind(of));
  syncBuiltinESMExports();
  // The process that starts the command changes nothing.
  if (end === undefined) process.on('exit', () => count && process.stderr.write(`${count} changes`));
}
