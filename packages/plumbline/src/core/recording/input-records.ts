/** Records which inputs each thing was made from, and finds out which would be the same in the next build. */
import { inputDigest, noDigest } from './input-digests.ts';
import { fileInput } from './lookups.ts';
import { memo } from './memo.ts';
import { inputsIn, recordInput, recordInputs, recordPart, type Recording } from './recording.ts';
import { SharedSets } from './shared-sets.ts';

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

/** A result that a thing was made from. Its own inputs count as well, so it needs no digest. */
const resultInput = 'result';
const recordResult = fileInput(resultInput, () => resultInput);

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
    this.#keepResults();
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
        this.#recordUseOf(name);
        return this.lastResult<Value>(name)!;
      }
      const value = this.make(name, make);
      this.#results.set(name, value);
      this.#recordUseOf(name);
      return value;
    });
  }

  #recordUseOf(result: string): void {
    recordResult(this, result);
    this.recordInputsOf(result);
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

  /** Keeps the results that kept things were made from, though nothing asked for them: the next build may. */
  #keepResults(): void {
    const prefix = `${resultInput}\t`;
    const seen = new Set<number>();
    for (const thing of this.#kept) {
      const set = this.last!.made[thing]!;
      if (seen.has(set)) continue;
      seen.add(set);
      for (const input of this.#lastInputs(thing)) {
        const name = input.startsWith(prefix) && input.slice(prefix.length);
        if (name && name in this.last!.made && !this.#made.has(name)) this.#kept.add(name);
      }
    }
  }

  /** For the next build. To be called when everything is made. */
  toFile(project: object): RecordedInputs {
    this.#keepResults();
    const shared = new SharedSets(project);
    const file: Pick<RecordedInputs, 'made' | 'results'> = { made: {}, results: {} };
    // Many things are made together, and have one recording.
    const [keptSets, madeSets] = [new Map<number, number>(), new Map<Recording, number>()];
    for (const thing of this.#kept) {
      const last = this.last!.made[thing]!;
      if (!keptSets.has(last)) keptSets.set(last, shared.indexOf(this.#lastInputs(thing)));
      file.made[thing] = keptSets.get(last)!;
      const result = this.last!.results[thing];
      if (result !== undefined) file.results[thing] = result;
    }
    for (const [thing, recording] of this.#made) {
      if (!madeSets.has(recording)) madeSets.set(recording, shared.indexOf(inputsIn(recording)));
      file.made[thing] = madeSets.get(recording)!;
    }
    for (const [name, value] of this.#results)
      if (this.#made.has(name)) file.results[name] = JSON.stringify(value ?? null);
    const { names, digests, sets } = shared;
    return { names, digests, sets, ...file };
  }
}

/** The records of the build in this process. A live binding. */
export let records = new InputRecords();

export const beginRecords = (last: RecordedInputs | undefined): InputRecords => (records = new InputRecords(last));
