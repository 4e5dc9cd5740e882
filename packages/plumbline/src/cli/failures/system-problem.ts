/** Problems with an operation that the operating system refused. */
import { relative } from 'node:path';
import type { Problem } from '../../core/input/problems.ts';
import { inQuotes } from '../../core/input/validate.ts';

/** Of Node, perhaps as the cause or in the message of an error of Astro, Vite or a bundler. */
export interface SystemError extends NodeJS.ErrnoException {
  /** Address on which a server could not listen. */
  address?: string;
  port?: number;
  errors?: SystemError[];
}

/** What is expected, and what to do, by the code of the error. */
const known: [codes: RegExp, expected: string, hint: string][] = [
  [/^(ENOSPC|EDQUOT)$/, 'space on the disk', 'Free some space, and run the command again.'],
  [/^EFBIG$/, 'to be allowed to write a file of this size', 'Raise the limit for the size of files: "ulimit -f".'],
  [/^E[MN]FILE$/, 'to be allowed to open more files', 'Raise the limit for open files: "ulimit -n".'],
  [/^EROFS$/, 'a disk that can be written', 'Run the command in a copy of the edition.'],
];
const any = 'Check that it exists, that you have permission and that the disk is not full.';

/** How other programs report them. */
const inMessages: [text: RegExp, code: string][] = [
  [/\b(No space left on device|ENOSPC)\b/, 'ENOSPC: no space left on device'],
  [/\b(Disk quota exceeded|EDQUOT)\b/, 'EDQUOT: disk quota exceeded'],
  [/\b(Read-only file system|EROFS)\b/, 'EROFS: read-only file system'],
  [/\b(File too large|EFBIG)\b/, 'EFBIG: file too large'],
  [/\b(Too many open files|EMFILE)\b/, 'EMFILE: too many open files'],
];

/** The error of the operating system that caused an error. */
export function systemErrorOf(error: SystemError): SystemError | undefined {
  if (error.syscall) return error;
  const message = inMessages.find(([text]) => text.test(error.message))?.[1];
  if (message !== undefined) return { name: error.name, message, code: message.split(':')[0]!, syscall: 'write' };
  const causes = [error.cause, ...(error.errors ?? [])].filter((one) => one instanceof Error);
  return causes.map((one) => systemErrorOf(one)).find((one) => one !== undefined);
}

export function systemProblem(
  { code = '', message, syscall, path, address, port }: SystemError,
  root: string,
): Problem {
  const [, expected, hint] = known.find(([codes]) => codes.test(code)) ?? [];
  const place = path !== undefined ? relative(root, path) : address !== undefined ? `${address}:${port}` : '';
  return {
    file: place || './',
    message: `expected ${expected ?? `"${syscall}" to work`}, got ${inQuotes(message.split(`, ${syscall}`)[0])}.`,
    hint: hint ?? any,
  };
}
