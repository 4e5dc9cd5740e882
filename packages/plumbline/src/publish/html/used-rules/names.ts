/** The names by which selectors find elements: types (`div`), classes (`.note`) and ids (`#light`). */

/** Whether a page may have an element with a name. */
export type HasName = (name: string) => boolean;

/** Elements that browsers add to every page, or to every table. */
const implied = ['html', 'head', 'body', 'tbody', 'colgroup'];

const attribute = /(?<=[\s"'/])(class|id)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** The names in a page, and those in code that the page shows as text, too: never too few. */
export function namesIn(html: string): Set<string> {
  const names = new Set(implied);
  const values = new Set<string>();
  for (const [, type] of html.matchAll(/<([a-z][^\s/>]*)/gi)) names.add(type!.toLowerCase());
  for (const [, kind, double, single, bare] of html.matchAll(attribute))
    values.add((kind!.toLowerCase() === 'id' ? '#' : '.') + (double ?? single ?? bare));
  for (const value of values) for (const word of value.slice(1).split(/\s+/)) if (word) names.add(value[0]! + word);
  return names;
}

/** What elements a script may make: every word of its code may be a type, a class or an id. */
export function namesInScript(code: string): HasName {
  const words = new Set(code.match(/[\w-]+/g));
  // In `mark-${status}`, the name goes on.
  const starts = [...words].filter((word) => /^[a-z][\w-]*-$/i.test(word));
  return (name) => {
    const word = name.replace(/^[.#]/, '');
    return words.has(word) || starts.some((start) => word.startsWith(start));
  };
}
