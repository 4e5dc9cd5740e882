/**
 * Kills the process before its n-th file operation in a folder, or in the middle of a write. Loaded with `--import`, so that the
 * tested code is not changed. END_AT is the number of the operation.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const folder = process.argv[2]!;
const handles = new Set<number>();
let left = Number(process.env['END_AT']);

const isMine = (at: unknown): boolean => (typeof at === 'number' ? handles.has(at) : String(at).startsWith(folder));

for (const name of ['mkdirSync', 'openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync'] as const) {
  const step = fs[name] as (...given: unknown[]) => unknown;
  const counted = (...given: unknown[]) => {
    if (!isMine(given[0])) return step(...given);
    if (--left === 0) {
      if (name === 'writeSync') step(given[0], (given[1] as Buffer).subarray(0, 20));
      process.kill(process.pid, 'SIGKILL');
    }
    const result = step(...given);
    if (name === 'openSync') handles.add(result as number);
    return result;
  };
  Object.assign(fs, { [name]: counted });
}
syncBuiltinESMExports();
