/** Lets a project record which of its parts are read. */
import { keyOfField, moveFields, setField } from './lazy-fields.ts';
import { recordedNames, recordInput } from './recording.ts';

/** The names of the parts of a project that are recorded. */
export interface RecordedParts {
  /** Maps whose items are recorded field by field. */
  collections: readonly string[];
  /** Maps whose items are recorded as a whole. */
  tables: readonly string[];
  /** Other values, recorded as a whole. */
  values: readonly string[];
}

type Parts = Record<string, unknown>;

const partsOf = new WeakMap<object, RecordedParts>();

/** The parts of a project that are recorded; none before `recordParts`. */
export const recordedParts = (project: object): RecordedParts =>
  partsOf.get(project) ?? { collections: [], tables: [], values: [] };

/** Names of inputs: the ids of a collection, the fields that an item has, and one field. */
export const inputOf = (...path: string[]): string => path.join('\t');

/** The collection and id of each item, to find items inside other values. */
export const placeOf = (item: object): string | undefined => recordedItems.get(item)?.place;

/** What a field is made from, if it is made when it is read. */
export const keyOfRecordedField = (item: object, field: string): string | undefined =>
  keyOfField(recordedItems.get(item)?.values ?? item, field);

/** A map that records what is read: an item, or the list of all. */
class RecordedMap<Item> extends Map<string, Item> {
  #name = '';

  static of<Item>(name: string, items: Map<string, Item>): RecordedMap<Item> {
    const map = new RecordedMap(items);
    map.#name = name;
    return map;
  }
  override get(id: string): Item | undefined {
    recordInput(inputOf(this.#name, id));
    return super.get(id);
  }
  override has(id: string): boolean {
    recordInput(inputOf(this.#name, id));
    return super.has(id);
  }
  override get size(): number {
    this.#recordAll();
    return super.size;
  }
  override keys(): MapIterator<string> {
    this.#recordAll();
    return super.keys();
  }
  override values(): MapIterator<Item> {
    this.#recordAll();
    return super.values();
  }
  override entries(): MapIterator<[string, Item]> {
    this.#recordAll();
    return super.entries();
  }
  override [Symbol.iterator](): MapIterator<[string, Item]> {
    return this.entries();
  }
  override forEach(each: (item: Item, id: string, map: Map<string, Item>) => void): void {
    this.#recordAll();
    super.forEach(each);
  }
  #recordAll(): void {
    // Map's constructor of older engines may iterate before there is a name.
    if (this.#name) recordInput(this.#name);
  }
}

/** An item whose fields are recorded. */
interface RecordedItem {
  values: Record<string, unknown>;
  place: string;
  /** Names of the inputs by field, made once: some fields are read for every cell. */
  inputs: { [field: string]: string };
}

const recordedItems = new WeakMap<object, RecordedItem>();

/** Accessors by field. All items share them, because there are many. */
const accessors = new Map<string, PropertyDescriptor>();

function accessorOf(field: string): PropertyDescriptor {
  let accessor = accessors.get(field);
  if (!accessor) {
    accessor = {
      configurable: true,
      enumerable: true,
      get(this: object) {
        const { values, place, inputs } = recordedItems.get(this)!;
        recordedNames()
          ?.add(place)
          .add((inputs[field] ??= inputOf(place, field)));
        return values[field];
      },
      set(this: object, value: unknown) {
        setField(recordedItems.get(this)!.values, field, value);
      },
    };
    accessors.set(field, accessor);
  }
  return accessor;
}

/** Replaces the fields of an item by accessors that record their names. */
function recordFields(item: object, place: string): void {
  recordedItems.set(item, { values: moveFields(item), place, inputs: {} });
  for (const field of Object.keys(item)) Object.defineProperty(item, field, accessorOf(field));
}

/** Changes a project in place, so that all who have a part of it have the same. */
export function recordParts<Project extends object>(project: Project, names: RecordedParts): Project {
  partsOf.set(project, names);
  const parts = project as Parts;
  for (const name of names.collections) {
    const items = parts[name] as Map<string, object>;
    for (const [id, item] of items) recordFields(item, inputOf(name, id));
    parts[name] = RecordedMap.of(name, items);
  }
  for (const name of names.tables) parts[name] = RecordedMap.of(name, parts[name] as Map<string, unknown>);
  for (const name of names.values) {
    let value = parts[name];
    const get = () => (recordInput(name), value);
    const set = (next: unknown) => (value = next);
    Object.defineProperty(project, name, { configurable: true, enumerable: true, get, set });
  }
  return project;
}
