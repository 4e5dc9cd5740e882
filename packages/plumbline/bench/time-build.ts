/** Times one build, and measures the memory of all its processes. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Timing {
  /** Wall time in seconds. */
  seconds: number;
  /** Largest memory of all processes together, in megabytes; undefined where there is no /proc. */
  megabytes: number | undefined;
}

/** Between two looks at the memory, in milliseconds. */
const interval = 50;

const pageSize = 4096;

/** @param folder of the project, whose packages have the command. @throws with what the build printed, if it fails */
export async function timeBuild(folder: string, command: string): Promise<Timing> {
  const path = [join(folder, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  const env = { ...process.env, PATH: path, CI: '1', NO_COLOR: '1' };
  const start = performance.now();
  const child = spawn(command, { cwd: folder, env, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += String(text)));
  let most: number | undefined;
  const timer = setInterval(() => {
    const now = memoryOf(child.pid!);
    if (now !== undefined) most = Math.max(most ?? 0, now);
  }, interval);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command} in ${folder} failed:\n${printed}`);
  return { seconds: (performance.now() - start) / 1000, megabytes: most && Math.round(most / 2 ** 20) };
}

/** Resident memory of a process and all its children, in bytes, from Linux's /proc. */
function memoryOf(root: number): number | undefined {
  const children = new Map<number, number[]>();
  const bytes = new Map<number, number>();
  try {
    for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
      const fields = statOf(name);
      if (!fields) continue;
      const [pid, parent] = [Number(name), Number(fields[1])];
      bytes.set(pid, Number(fields[21]) * pageSize);
      children.set(parent, [...(children.get(parent) ?? []), pid]);
    }
  } catch {
    return undefined;
  }
  const all = new Set([root]);
  for (const pid of all) for (const child of children.get(pid) ?? []) all.add(child);
  return [...all].reduce((sum, pid) => sum + (bytes.get(pid) ?? 0), 0);
}

/** The fields after the name, which may contain spaces; undefined for a process that has just ended. */
function statOf(pid: string): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** How many files a folder has, and their size in megabytes. */
export function sizeOf(folder: string): { files: number; megabytes: number } {
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  return { files: sizes.length, megabytes: Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1e6) };
}
