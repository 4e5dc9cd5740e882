/** Shows what a build is doing, in one line, and how long each phase took. */
import { note } from '../limits/notes.ts';

interface Phase {
  name: string;
  /** In milliseconds, since the process was started. */
  start: number;
}

const phases: Phase[] = [];

/** Whether a person watches: a terminal, and not one of a CI service. */
const isWatched = (): boolean => Boolean(process.stderr.isTTY) && !process.env['CI'];

/** Begins the next phase. @param name as a reader would say what happens: "Reading the edition" */
export function beginPhase(name: string): void {
  phases.push({ name, start: performance.now() });
  note({ phase: name });
  if (isWatched()) process.stderr.write(`\r\u001b[2K${name} …`);
}

/** Removes the line, so that a message can be printed. */
export function clearProgress(): void {
  if (phases.length) clearLine();
}

/** The same, if another process has written it. */
export function clearLine(): void {
  if (isWatched()) process.stderr.write('\r\u001b[2K');
}

/** All phases with their seconds, one a line. */
export function phaseTable(): string {
  const all = [{ name: 'Starting', start: 0 }, ...phases];
  const end = performance.now();
  const lines = all.map(({ name, start }, i) => [name, ((all[i + 1]?.start ?? end) - start) / 1000] as const);
  const width = Math.max(...all.map(({ name }) => name.length), 'Total'.length);
  return [...lines, ['Total', end / 1000] as const]
    .map(([name, seconds]) => `${name.padEnd(width)} ${seconds.toFixed(2).padStart(7)} s`)
    .join('\n');
}
