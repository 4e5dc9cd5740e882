/** Authored modules (the edition, charts): Node loads them itself, so pages, desk and tests share one loader. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Problem } from './problems.ts';
import { inQuotes } from './validate.ts';

/**
 * What a module exports as its default; undefined where it does not.
 * @param call how the default export is made: "defineChart({ … })".
 */
export async function importDefault(root: string, file: string, call: string, problems: Problem[]): Promise<unknown> {
  const path = join(root, file);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) {
    problems.push({
      file,
      message: 'expected this file, got nothing.',
      hint: `Add it, with "export default ${call}".`,
    });
    return undefined;
  }
  const digest = createHash('sha256').update(text).digest('hex');
  try {
    // Node keeps modules by address; the digest makes an edited one new while a server runs. What it imports stays as it was.
    const module = (await import(/* @vite-ignore */ `${pathToFileURL(path).href}?${digest.slice(0, 10)}`)) as {
      default?: unknown;
    };
    if (module.default) return module.default;
    problems.push({
      file,
      message: `expected "export default ${call}", got no default export.`,
      hint: 'Export it as the default.',
    });
  } catch (error) {
    const { message } = error as Error;
    const line = lineOfError(file, error);
    const found = message
      .split('\n')[0]!
      .replaceAll(`${root}/`, '')
      .replace(/ imported from .*/, '');
    const hint = /^Cannot find/.test(found)
      ? 'Correct what is imported; relative paths name their ".ts".'
      : `Mend the module${line ? '' : `; "node ${file}" shows the place`}.`;
    problems.push({
      file,
      place: line && `line ${line}`,
      message: `expected a module that loads, got ${inQuotes(found)}.`,
      hint,
    });
  }
  return undefined;
}

/** The line of an authored module in which an error arose, where the error knows. */
export const lineOfError = (file: string, error: unknown): string | undefined =>
  new RegExp(`${file.replaceAll(/\W/g, '\\$&')}(?:\\?\\w+)?:(\\d+)`).exec((error as Error).stack ?? '')?.[1];
