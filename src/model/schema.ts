/** Reads authored values through a Zod schema and turns what does not fit into problems for people. */
import type { z } from 'astro/zod';
import { nearest, type Problem } from './problems.ts';

/** The value as the schema types it, or undefined after adding one problem per issue. */
export function readAs<T>(schema: z.ZodType<T>, value: unknown, file: string, problems: Problem[]): T | undefined {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) problems.push(...toProblems(issue, value, file));
  return undefined;
}

function toProblems(issue: z.core.$ZodIssue, root: unknown, file: string): Problem[] {
  const path = issue.path.map(String);
  const place = path.length ? `field "${path.join('.')}"` : undefined;
  const found = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)?.[key], root);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file,
      place: `field "${[...path, key].join('.')}"`,
      message: 'expected a known field, got one that nothing reads.',
      hint: `Remove "${key}", or correct its spelling.`,
    }));
  }
  if (found === undefined) {
    return [{ file, place, message: `expected ${expected(issue)}, got nothing.`, hint: `Add "${path.at(-1)}".` }];
  }
  const name = path.at(-1) ?? 'the value';
  const close = issue.code === 'invalid_value' ? nearest(String(found), issue.values.map(String)) : undefined;
  return [
    {
      file,
      place,
      message: `expected ${expected(issue)}, got ${quote(found)}.`,
      hint: close ? `Write "${close}".` : `Change "${name}".`,
    },
  ];
}

function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return { string: 'text', int: 'a whole number', array: 'a list', object: 'fields' }[issue.expected as string] ?? `a ${issue.expected}`;
    case 'invalid_value':
      return issue.values.length === 1 ? `"${String(issue.values[0])}"` : `one of ${issue.values.map((v) => `"${String(v)}"`).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' ? 'some text' : `at least ${issue.minimum}`;
    default:
      // Rules of our own carry their own words: "a title without a full stop".
      return issue.message;
  }
}

/** A found value as people may recognise it, cut where it is long. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}
