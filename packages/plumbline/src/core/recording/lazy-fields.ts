/** Fields that are made when they are first read. Most rows of a large edition are never read in a build after an edit. */

const keys = new WeakMap<object, Map<string, string>>();

/**
 * Adds a field that is made when it is first read.
 * @param key differs whenever the value would: comparing keys makes no value
 */
export function addLazyField<Item extends object, Field extends keyof Item & string>(
  item: Item,
  field: Field,
  key: string,
  make: () => Item[Field],
): void {
  let own = keys.get(item);
  if (!own) keys.set(item, (own = new Map()));
  own.set(field, key);
  Object.defineProperty(item, field, {
    configurable: true,
    enumerable: true,
    get(this: object) {
      const value = make();
      define(this, field, value);
      return value;
    },
    set(this: object, value: unknown) {
      setField(this, field, value);
    },
  });
}

export const keyOfField = (item: object, field: string): string | undefined => keys.get(item)?.get(field);

/** An object with the keys of its lazy fields instead of their values; undefined if it has none. */
export function withKeys(item: object): object | undefined {
  const own = keys.get(item);
  if (!own?.size) return undefined;
  return Object.fromEntries(
    Object.keys(item).map((field) => [field, own.get(field) ?? (item as Record<string, unknown>)[field]]),
  );
}

/** Replaces a value, which no longer is what its key names. */
export function setField(item: object, field: string, value: unknown): void {
  keys.get(item)?.delete(field);
  define(item, field, value);
}

const define = (item: object, field: string, value: unknown): void =>
  void Object.defineProperty(item, field, { configurable: true, enumerable: true, writable: true, value });

/** An object with the fields of an item, of which none is made. */
export function moveFields(item: object): Record<string, unknown> {
  const moved = Object.defineProperties<Record<string, unknown>>({}, Object.getOwnPropertyDescriptors(item));
  const own = keys.get(item);
  if (own) keys.set(moved, own);
  return moved;
}
