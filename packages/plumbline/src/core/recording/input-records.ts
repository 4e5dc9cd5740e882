/** Records which inputs each thing was made from, and finds out which would be the same in the next build. */
import { inputDigest, noDigest } from './input-digests.ts';
import { memo } from './memo.ts';
import { inputsIn, recordInput, recordInputs, recordPart, type Recording } from './recording.ts';

/** As a file: names and sets occur once, many things have the same. */
export interface RecordedInputs {
  /** Names of inputs, and their digests. */
  names: string[];
  digests: string[];
  /** Sets of inputs, as indexes in `names`. */
  sets: number[][];
  /** By the name of a thing, the index of its set. */
  made: { [thing: string]: number };
  /** Results that are used again, by name, as JSON: most are passed on as they are. Other things are files. */
  results: { [name: string]: string };
}

/** The inputs of everything in one build. A full build has no last one. */
export class InputRecords {
  readonly last: RecordedInputs | undefined;
  readonly #made = new Map<string, Recording>();
  readonly #kept = new Set<string>();
  /** Values of this build. Those that were not asked for are as in the last build. */
  readonly #results = new Map<string, unknown>();
  /** By set of the last build. */
  readonly #unchanged = new Map<number, boolean>();

  constructor(last?: RecordedInputs) {
    this.last = last;
  }

  /** Whether a thing of the last build would be the same now. */
  isUnchanged(project: object, thing: string): boolean {
    const set = this.last?.made[thing];
    if (!this.last || set === undefined) return false;
    const { names, digests, sets } = this.last;
    let isUnchanged = this.#unchanged.get(set);
    if (isUnchanged === undefined) {
      isUnchanged = sets[set]!.every((member) => {
        const digest = inputDigest(project, names[member]!);
        return digest !== noDigest && digest === digests[member];
      });
      this.#unchanged.set(set, isUnchanged);
    }
    return isUnchanged;
  }

  /** Whether these records are those of the last build: everything was kept, and nothing was made. */
  areUnchanged(): boolean {
    return !this.#made.size && this.#kept.size === Object.keys(this.last?.made ?? {}).length;
  }

  /** Makes a thing and records its inputs. */
  make<Value>(thing: string, make: () => Value): Value {
    const { value, recording } = recordInputs(make);
    this.#made.set(thing, recording);
    return value;
  }

  /** Adds a result that was made, of which others need not know. */
  add(name: string, value: unknown, recording: Recording): void {
    this.#made.set(name, recording);
    this.#results.set(name, value);
  }

  /** Records that a thing was made together with another one. */
  makeWith(thing: string, other: string): void {
    this.#made.set(thing, this.#made.get(other)!);
  }

  /** Records that a thing of the last build is still right. */
  keep(thing: string): void {
    this.#kept.add(thing);
  }

  /** Removes a thing, so that the next build makes it again. */
  forget(thing: string): void {
    this.#made.delete(thing);
  }

  /**
   * A result of the last build, if it would be the same now, or a new one.
   * @param name of the result, unique in the edition @param make returns a value that JSON can hold
   * @param owner of the result within this build, which is forgotten with it
   */
  result<Value>(project: object, name: string, make: () => Value, owner: object = project): Value {
    return memo(owner, `result ${name}`, () => {
      if (this.isUnchanged(project, name)) {
        this.keep(name);
        this.recordInputsOf(name);
        return this.lastResult<Value>(name)!;
      }
      const value = this.make(name, make);
      this.#results.set(name, value);
      this.recordInputsOf(name);
      return value;
    });
  }

  /** A result of the last build, whether or not it would be the same now; undefined if it had none. */
  lastResult<Value>(name: string): Value | undefined {
    const json = this.last?.results[name];
    return json === undefined ? undefined : (JSON.parse(json) as Value);
  }

  /** Counts the inputs of a thing as inputs of what is being made from it. One whose inputs are not known is never the same. */
  recordInputsOf(thing: string): void {
    const made = this.#made.get(thing);
    if (made) recordPart(made);
    else for (const input of this.#kept.has(thing) ? this.#lastInputs(thing) : [`unknown ${thing}`]) recordInput(input);
  }

  #lastInputs(thing: string): string[] {
    const { names, sets, made } = this.last!;
    return sets[made[thing]!]!.map((member) => names[member]!);
  }

  /** For the next build. To be called when everything is made. */
  toFile(project: object): RecordedInputs {
    const file: RecordedInputs = { names: [], digests: [], sets: [], made: {}, results: {} };
    const [indexes, known] = [new Map<string, number>(), new Map<string, number>()];
    // Many things are made together, and have one recording.
    const [keptSets, madeSets] = [new Map<number, number>(), new Map<Recording, number>()];
    const indexOf = (name: string): number => {
      let index = indexes.get(name);
      if (index === undefined) {
        indexes.set(name, (index = file.names.push(name) - 1));
        file.digests.push(inputDigest(project, name));
      }
      return index;
    };
    const setOf = (names: string[]): number => {
      const key = names.join('\n');
      let set = known.get(key);
      if (set === undefined) known.set(key, (set = file.sets.push(names.map(indexOf)) - 1));
      return set;
    };
    for (const thing of this.#kept) {
      const last = this.last!.made[thing]!;
      if (!keptSets.has(last)) keptSets.set(last, setOf(this.#lastInputs(thing)));
      file.made[thing] = keptSets.get(last)!;
      const result = this.last!.results[thing];
      if (result !== undefined) file.results[thing] = result;
    }
    for (const [thing, recording] of this.#made) {
      if (!madeSets.has(recording)) madeSets.set(recording, setOf(inputsIn(recording)));
      file.made[thing] = madeSets.get(recording)!;
    }
    for (const [name, value] of this.#results)
      if (this.#made.has(name)) file.results[name] = JSON.stringify(value ?? null);
    return file;
  }
}

/** The records of the build in this process. A live binding. */
export let records = new InputRecords();

export const beginRecords = (last: RecordedInputs | undefined): InputRecords => (records = new InputRecords(last));
