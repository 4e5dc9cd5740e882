/** Remembers values, with their inputs: what uses a remembered value has them too. */
import { recordInputs, recordPart, type Recording } from './recording.ts';

interface Entry {
  value: unknown;
  recording: Recording;
}

const entries = new WeakMap<object, Map<string, Entry>>();

/**
 * Returns a value that was made before, or makes it.
 * @param owner of the value, which is forgotten with it: a project, or a part of one @param key of the value among those of its owner
 */
export function memo<Value>(owner: object, key: string, make: () => Value): Value {
  let known = entries.get(owner);
  if (!known) entries.set(owner, (known = new Map()));
  let entry = known.get(key);
  if (!entry) known.set(key, (entry = recordInputs(make)));
  recordPart(entry.recording);
  return entry.value as Value;
}

/** Forgets what was remembered for a part of a project. It is made again when it is needed again. */
export const forget = (project: object, part: object): void => void entries.delete(ownerOf(project, part));

const pairs = new WeakMap<object, WeakMap<object, object>>();

/** The owner of values that belong to a project and to one of its parts, such as a chart. */
export function ownerOf(project: object, part: object): object {
  let parts = pairs.get(project);
  if (!parts) pairs.set(project, (parts = new WeakMap()));
  let owner = parts.get(part);
  if (!owner) parts.set(part, (owner = {}));
  return owner;
}
