/** Passes on what a process prints as errors, except for what V8 prints when it gives up: its memory, and a stack of its own code. */
import { once } from 'node:events';
import type { Readable } from 'node:stream';

/** How it begins, after empty lines and lines with only a number sign. */
const begin = /^(<--- Last few GCs|FATAL ERROR: |# Fatal |-+ (Native|JavaScript) stack trace)/;
const before = /^#?$/;
/** What Node prints if a process ends while its watchdog interrupts it. */
const ofInspector = 'Waiting for the debugger to disconnect...';

interface Errors {
  /** Resolves when all was read. */
  ended: Promise<unknown>;
  /** What was not passed on. */
  rest: () => string;
  passOnRest: () => void;
}

export function passOnErrors(from: Readable): Errors {
  let rest = '';
  let line = '';
  let hasBegun = false;
  from.setEncoding('utf8').on('data', (text: string) => {
    const lines = (line + text).split('\n');
    line = lines.pop()!;
    for (const one of lines) {
      if (one === ofInspector) continue;
      rest += `${one}\n`;
      hasBegun ||= begin.test(one);
      if (hasBegun || before.test(one)) continue;
      process.stderr.write(rest);
      rest = '';
    }
  });
  const all = () => rest + line;
  return {
    ended: once(from, 'close'),
    rest: all,
    passOnRest: () => void process.stderr.write(all()),
  };
}
