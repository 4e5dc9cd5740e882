/** Which cascade layers a style sheet has named so far. */
export class LayerNames {
  readonly #known = new Set<string>();

  /**
   * Whether the order of all these layers is known already. From now on it is.
   * @param list as in `@layer base, page`
   * @param around the at-rules around it: `layer base`, `media print`
   */
  areKnown(list: string, around: string[]): boolean {
    const parents = around.filter((rule) => rule.startsWith('layer ')).map((rule) => rule.slice('layer '.length));
    const names = list.split(',').map((name) => [...parents, name.trim()].join('.'));
    const areKnown = names.every((name) => this.#known.has(name));
    // Under a condition a layer may be named or not. A layer without a name is another one each time.
    const isCertain = parents.length === around.length && !parents.includes('');
    if (isCertain) for (const name of names) this.#known.add(name);
    return areKnown;
  }
}
