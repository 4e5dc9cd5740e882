/** Sets of inputs, each kept once: many things are made from the same. */
import { inputDigest } from './input-digests.ts';

export class SharedSets {
  /** Names of inputs, and their digests. */
  readonly names: string[] = [];
  readonly digests: string[] = [];
  /** Sets of inputs, as indexes in `names`. */
  readonly sets: number[][] = [];
  readonly #project: object;
  readonly #indexes = new Map<string, number>();
  readonly #known = new Map<string, number>();

  constructor(project: object) {
    this.#project = project;
  }

  /** The index of the set with these names, which is added if there is none. */
  indexOf(names: string[]): number {
    const key = names.join('\n');
    let set = this.#known.get(key);
    if (set === undefined) this.#known.set(key, (set = this.sets.push(names.map(this.#indexOfName)) - 1));
    return set;
  }

  #indexOfName = (name: string): number => {
    let index = this.#indexes.get(name);
    if (index === undefined) {
      this.#indexes.set(name, (index = this.names.push(name) - 1));
      this.digests.push(inputDigest(this.#project, name));
    }
    return index;
  };
}
