/** A fault in a drawing. Faults of the same kind are merged into one finding. */
export interface Finding {
  /** "text of 11 px or more" */
  expected: string;
  /** What was found, each in quotes: `"Alder"`. */
  found: string[];
  /** What they have in common: "at 9 px". */
  how?: string;
  /** What to do. Starts with a verb, without a full stop. */
  advice?: string;
}

export const quoted = (text: string): string => `"${text}"`;

/** `expected text of 11 px or more, got "Alder", "Birch" and "Cedar" at 9 px` */
export const findingMessage = ({ expected, found, how }: Finding): string =>
  [`expected ${expected}, got`, some(found), how].filter(Boolean).join(' ');

/** Lists up to four names, or three and the number of others. */
function some(found: string[]): string {
  const names = [...new Set(found)];
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)!}` : shown.join('');
}

/** Merges findings of the same kind, with everything that was found. */
export const mergeFindings = (faults: Finding[]): Finding[] =>
  [...Map.groupBy(faults, ({ expected, how }) => `${expected} ${how}`).values()].map((alike) => ({
    ...alike[0]!,
    found: alike.flatMap(({ found }) => found),
  }));
