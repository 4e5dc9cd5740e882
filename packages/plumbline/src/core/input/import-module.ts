/** Imports authored modules (the edition's configuration, charts) with Node, so that pages, commands and tests share one loader. */
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { loadInFixedEnvironment, Unrepeatable } from '../limits/fixed-environment.ts';
import { TimeLimitError, withTimeLimit } from '../limits/time-limit.ts';
import { codeDigest, currentAddress, forgetFailure } from './module-versions.ts';
import type { Problem } from './problems.ts';
import { inQuotes } from './validate.ts';

const require = createRequire(import.meta.url);

/**
 * The default export of a module, or undefined after reporting why there is none.
 * @param call the expression to export, for hints: "defineChart({ … })".
 */
export async function importDefault(root: string, file: string, call: string, problems: Problem[]): Promise<unknown> {
  const path = join(root, file);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    problems.push({
      file,
      message: 'expected this file, got nothing.',
      hint: `Add it, with "export default ${call}".`,
    });
    return undefined;
  }
  try {
    const address = currentAddress(path);
    const load = () => import(/* @vite-ignore */ address) as Promise<{ default?: unknown }>;
    const module = await withTimeLimit({ file, doing: 'a module that loads' }, () => loadInFixedEnvironment(load));
    const { default: value } = module;
    if (typeof value === 'object' && value !== null) return value;
    const found = value === undefined ? 'no default export' : `a ${typeof value}`;
    problems.push({
      file,
      message: `expected "export default ${call}", got ${found}.`,
      hint: 'Export it as the default.',
    });
  } catch (error) {
    forgetFailure(path);
    problems.push(loadingProblem(root, file, error instanceof Error ? error : new Error(`${inspect(error)} thrown`)));
  }
  return undefined;
}

/**
 * The default export of a module that is known to load, without waiting.
 * @param code its hash when it was last loaded @throws if it was edited since
 */
export function defaultOf(path: string, code: string): unknown {
  const address = currentAddress(path);
  const { default: value } = require(path) as { default: unknown };
  if (address.includes('?') || codeDigest(path) !== code)
    throw new Error('The module was edited while the edition was read.');
  return value;
}

/** Whether `defaultOf` can load a module: one that awaits something while it is loaded cannot. */
export function loadsAtOnce(path: string): boolean {
  try {
    require(path);
    return true;
  } catch {
    return false;
  }
}

function loadingProblem(root: string, file: string, error: Error): Problem {
  if (error instanceof TimeLimitError) return error.problem;
  const { message, stack = '' } = error;
  const found = message
    .split('\n')[0]!
    .replaceAll(`${root}/`, '')
    .replace(/ imported from .*/, '');
  const { module = file, line } = originOf(root, `${message}\n${stack}`);
  const place = line && `line ${line}`;
  const elsewhere = module === file ? '' : ` in ${[module, place].filter(Boolean).join(', ')}`;
  const hint = /^Cannot find/.test(found)
    ? 'Correct what is imported; relative paths name their ".ts".'
    : `Fix the module${place ? '' : `; "node ${file}" shows the place`}.`;
  if (error instanceof Unrepeatable) {
    const found = `${inQuotes(message)}${elsewhere}`;
    return {
      file,
      place,
      message: `expected ${error.expected}, got ${found}.`,
      hint: `${error.advice}.`,
    };
  }
  const problem = { file, message: `expected a module that loads, got ${inQuotes(found)}${elsewhere}.`, hint };
  return elsewhere ? problem : { ...problem, place };
}

/** The authored module and line in which an error occurred, if the error names them. A chart may import further modules. */
export function originOf(root: string, text: string): { module?: string; line?: string } {
  const folder = `(?:${escaped(root)}|${escaped(pathToFileURL(root).href)})/`;
  const [, module, line] =
    new RegExp(`${folder}((?:src/|edition)[^?:\\s]+)(?:\\?\\d+)?:(\\d+)`).exec(text) ??
    new RegExp(`imported from ${folder}(\\S+)`).exec(text) ??
    [];
  return { ...(module && { module: decodeURI(module) }), ...(line && { line }) };
}

/** The line of an authored module in which an error occurred, if its stack names it. */
export const lineOfError = (file: string, error: unknown): string | undefined =>
  new RegExp(`${escaped(file)}(?:\\?\\w+)?:(\\d+)`).exec((error as Error | undefined)?.stack ?? '')?.[1];

/** Escapes a text for a regular expression. Node 22 has no RegExp.escape. */
const escaped = (text: string): string => text.replaceAll(/\W/g, '\\$&');
