/** Digests of inputs, to find out which of them changed since the last build. */
import { sha256Of } from '../input/hash.ts';
import { withKeys } from './lazy-fields.ts';
import { answerTo, fileInputDigest, isLookup } from './lookups.ts';
import { keyOfRecordedField, placeOf, recordedParts } from './record-parts.ts';
import { withoutRecording } from './recording.ts';

const known = new WeakMap<object, Map<string, string>>();

/** The digest of an input as it is now, made once; `noDigest` if it no longer exists. */
export function inputDigest(project: object, input: string): string {
  let digests = known.get(project);
  if (!digests) known.set(project, (digests = new Map()));
  let digest = digests.get(input);
  if (digest === undefined) {
    digest = digestNow(project, input);
    digests.set(input, digest);
  }
  return digest;
}

/** The digest of an input that cannot be found: no input is the same as it. */
export const noDigest = 'none';

/** A lookup fails if what it asks for no longer exists. */
function digestNow(project: object, input: string): string {
  try {
    return fileInputDigest(project, input) ?? sha256Of(withoutRecording(() => textOf(project, input))).slice(0, 20);
  } catch {
    return noDigest;
  }
}

function textOf(project: object, input: string): string {
  if (isLookup(input)) return serialize(answerTo(project, input));
  const [name = '', id, field] = input.split('\t');
  const { collections, tables, values } = recordedParts(project);
  const part = (project as Record<string, unknown>)[name];
  if (collections.includes(name)) {
    const items = part as Map<string, Record<string, unknown>>;
    if (id === undefined) return JSON.stringify([...items.keys()]);
    const item = items.get(id);
    if (!item) return '';
    if (field === undefined) return Object.keys(item).sort().join();
    return keyOfRecordedField(item, field) ?? textOfField(item, field);
  }
  if (tables.includes(name)) {
    const items = part as Map<string, unknown>;
    return serialize(id === undefined ? [...items] : items.get(id));
  }
  if (values.includes(name)) return serialize(part);
  throw new Error(`${name} is no recorded part, and no lookup that was imported`);
}

/** A field of an item. Functions are represented by the code of the module that the item is from. */
function textOfField(item: Record<string, unknown>, field: string): string {
  const { code } = item;
  return code === undefined ? (JSON.stringify(item[field]) ?? '') : serialize(item[field], code);
}

/** Items of the project inside a value are represented by their place, and lazy fields by their key. */
function serialize(value: unknown, code?: unknown): string {
  const replace = (_: string, one: unknown) => {
    if (typeof one === 'function') return code;
    if (one instanceof Map || one instanceof Set) return [...(one as Iterable<unknown>)];
    return (typeof one === 'object' && one && (placeOf(one) ?? withKeys(one))) || one;
  };
  return JSON.stringify(value, replace) ?? '';
}
