/** Times one build, and measures the memory and processor time of all its processes. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Timing {
  /** Wall time in seconds. */
  seconds: number;
  /** Processor time of all processes together, in seconds; undefined where there is no /proc. Other programs hardly change it. */
  processorSeconds: number | undefined;
  /** Largest memory of all processes together, in megabytes; undefined where there is no /proc. */
  megabytes: number | undefined;
}

/** Between two looks at the memory, in milliseconds. */
const interval = 50;

const pageSize = 4096;

/** Units of processor time in a second, in Linux's /proc. */
const ticks = 100;

/** @param folder of the project, whose packages have the command. @throws with what the build printed, if it fails */
export async function timeBuild(folder: string, command: string): Promise<Timing> {
  const path = [join(folder, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  const env = { ...process.env, PATH: path, CI: '1', NO_COLOR: '1' };
  const start = performance.now();
  const child = spawn(command, { cwd: folder, env, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += String(text)));
  let most: number | undefined;
  const busy = new Map<number, number>();
  const timer = setInterval(() => {
    const processes = processesOf(child.pid!);
    if (!processes) return;
    most = Math.max(most ?? 0, sum(processes.map(({ bytes }) => bytes)));
    for (const { pid, seconds } of processes) busy.set(pid, seconds);
  }, interval);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command} in ${folder} failed:\n${printed}`);
  return {
    seconds: (performance.now() - start) / 1000,
    processorSeconds: busy.size ? sum(busy.values()) : undefined,
    megabytes: most && Math.round(most / 2 ** 20),
  };
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0);

interface Process {
  pid: number;
  /** Resident memory. */
  bytes: number;
  /** Processor time so far. */
  seconds: number;
}

/** A process and all its children, from Linux's /proc. */
function processesOf(root: number): Process[] | undefined {
  const all = new Map<number, Process>();
  const children = new Map<number, number[]>();
  try {
    for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
      const fields = statOf(name);
      if (!fields) continue;
      const [pid, parent] = [Number(name), Number(fields[1])];
      const seconds = (Number(fields[11]) + Number(fields[12])) / ticks;
      all.set(pid, { pid, bytes: Number(fields[21]) * pageSize, seconds });
      children.set(parent, [...(children.get(parent) ?? []), pid]);
    }
  } catch {
    return undefined;
  }
  const found = new Set([root]);
  for (const pid of found) for (const child of children.get(pid) ?? []) found.add(child);
  return [...found].flatMap((pid) => all.get(pid) ?? []);
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
