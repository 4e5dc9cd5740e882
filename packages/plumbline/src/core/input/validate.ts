/** Validates authored values with Zod and reports issues as problems. */
import { z } from 'astro/zod';
import { invisibleCharacter } from './invisible-characters.ts';
import { nearest, type Problem } from './problems.ts';

/** The value with the schema's type, or undefined after adding one problem per issue. */
export function validate<T>(schema: z.ZodType<T>, value: unknown, file: string, problems: Problem[]): T | undefined {
  const result = parse(schema, value);
  if (result instanceof Error) {
    const message = `expected fields that can be read, got ${inQuotes(result.message)}.`;
    problems.push({ file, message, hint: 'Write the values themselves, without code that computes them.' });
    return undefined;
  }
  if (result.success) {
    const unseen = [...textsIn(value)].flatMap(({ path, text }) => {
      const found = invisibleCharacter(text);
      const place = `field "${readablePath(path, value).join('.')}"`;
      return found ? { file, place, message: found.message, hint: found.hint } : [];
    });
    problems.push(...unseen);
    return unseen.length ? undefined : result.data;
  }
  const { issues } = result.error;
  const names = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const missing = new Set(
    issues.filter((issue) => issue.path.length && isMissing(issue, value)).map(({ path }) => path.join('.')),
  );
  // A misspelt field name is one mistake, not an unknown field and a missing one.
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const key of issue.keys) {
      const prefix = issue.path.map((part) => `${String(part)}.`).join('');
      const unused = issue.path.length ? [] : names.filter((name) => !(name in (value as object)));
      const absent = [...missing].filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
      const close = nearest(key, [...absent, ...unused]);
      missing.delete(`${prefix}${close}`);
      const hint = close ? `Write "${close}", or remove the field.` : 'Remove the field; nothing reads it.';
      problems.push({ file, place: `field "${prefix}${key}"`, message: `expected a known field, got "${key}".`, hint });
    }
  }
  for (const issue of issues) {
    if (
      issue.code === 'unrecognized_keys' ||
      (isMissing(issue, value) && issue.path.length && !missing.has(issue.path.join('.')))
    )
      continue;
    problems.push(toProblem(issue, value, file));
  }
  return undefined;
}

/** The texts in a value. A file may have any character in them by its code. */
function* textsIn(value: unknown, path: string[] = []): Generator<{ path: string[]; text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) yield* textsIn(part, [...path, key]);
}

/** Modules have values that can fail when they are read: getters. */
function parse<T>(schema: z.ZodType<T>, value: unknown): z.ZodSafeParseResult<T> | Error {
  try {
    return schema.safeParse(value);
  } catch (error) {
    return error as Error;
  }
}

/** The message of a custom rule: what it expects, and a hint. */
export const ruleMessage = (expectation: string, hint: string): string => `${expectation}\n${hint}`;
const partsOf = (issue: z.core.$ZodIssue): string[] => issue.message.split('\n');

/** The path to a value; items of a list that have a name are named instead of numbered. */
function readablePath(path: PropertyKey[], root: unknown): string[] {
  let at = root as Record<PropertyKey, { name?: unknown; label?: unknown } | undefined> | undefined;
  return path.map((key) => {
    const item = at?.[key];
    at = item as typeof at;
    const name = item?.name ?? item?.label;
    return typeof key === 'number' && typeof name === 'string' ? name : String(key);
  });
}

const foundAt = (issue: z.core.$ZodIssue, root: unknown): unknown =>
  issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)?.[key], root);

const isMissing = (issue: z.core.$ZodIssue, root: unknown): boolean => foundAt(issue, root) === undefined;

function toProblem(issue: z.core.$ZodIssue, root: unknown, file: string): Problem {
  const path = readablePath(issue.path, root);
  const place = path.length ? `field "${path.join('.')}"` : undefined;
  const found = foundAt(issue, root);
  // A field of YAML without a value is null.
  if (found === undefined || found === null) {
    const hint = partsOf(issue)[1] ?? (path.length ? `Add "${path.at(-1)}".` : 'Add the fields.');
    return { file, place, message: `expected ${expected(issue)}, got nothing.`, hint };
  }
  return { file, place, message: `expected ${expected(issue)}, got ${inQuotes(found)}.`, hint: hintFor(issue, found) };
}

function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return (
        { string: 'text', int: 'a whole number', array: 'a list', object: 'named fields', boolean: 'true or false' }[
          issue.expected as string
        ] ?? `a ${issue.expected}`
      );
    case 'invalid_value':
      return issue.values.length === 1
        ? `"${String(issue.values[0])}"`
        : `one of ${issue.values.map((v) => `"${String(v)}"`).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string'
        ? 'some text'
        : issue.origin === 'array'
          ? 'at least one entry'
          : `at least ${issue.minimum}`;
    default:
      // Custom rules have their own message: "a title without a full stop".
      return partsOf(issue)[0]!;
  }
}

function hintFor(issue: z.core.$ZodIssue, found: unknown): string {
  const [, hint] = partsOf(issue);
  if (hint) return hint;
  if (issue.code === 'invalid_value') {
    const close = nearest(String(found), issue.values.map(String));
    return close || issue.values.length === 1 ? `Write "${close ?? String(issue.values[0])}".` : 'Write one of these.';
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string') return 'Put quotes around the value.';
  if (issue.code === 'too_small' && issue.origin === 'array') return 'Add an entry.';
  return `Write ${expected(issue)}.`;
}

/** A found value in quotes, truncated to 60 characters. */
export function inQuotes(value: unknown): string {
  const text = typeof value === 'string' ? value : textOf(value);
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}

/** A value as JSON; JSON has no functions and no `undefined`. */
function textOf(value: unknown): string {
  if (typeof value === 'function') return value.constructor.name === 'AsyncFunction' ? 'async function' : 'function';
  return typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? String(value));
}
