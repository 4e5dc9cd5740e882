/** What authors edit in a benchmark, in the same words for every generator. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Peer } from './peers/peer.ts';

export const editKinds = ['sentence', 'cell', 'chart', 'source'] as const;
export type EditKind = (typeof editKinds)[number];

export interface FileEdit {
  /** Path from the folder of the project. */
  file: string;
  /** @throws if the file does not have what is to be edited */
  change: (text: string) => string;
  /** Text that the page then has. The edit of a cell changes the drawing instead. */
  shows: string | undefined;
}

/** @param count distinguishes the edit from earlier ones @returns undefined if the generator has nothing of this kind */
export function editOf(
  { storyFile, dataFile, chartFile, sourceFile }: Peer,
  kind: EditKind,
  story: string,
  count: number,
): FileEdit | undefined {
  // Numbers in words: Plumbline asks for the origin of every other one.
  const times = `${'again and '.repeat(count)}again`;
  const titled = (file: string | undefined, title: string): FileEdit | undefined =>
    file === undefined ? undefined : { file, change: replacing(/(title: ['"]?)[^'"\n]+/, `$1${title}`), shows: title };
  switch (kind) {
    case 'sentence': {
      const sentence = `Readers wrote to us ${times}.`;
      const change = replacing(/\n\[Read the next story\]/, `\n${sentence}\n$&`);
      return { file: storyFile(story), change, shows: sentence };
    }
    case 'cell':
      return { file: dataFile(story), change: (text) => withCell(text, String(40 + count)), shows: undefined };
    case 'chart':
      return titled(chartFile?.(story), `Filings, counted ${times}`);
    case 'source':
      return titled(sourceFile, `Public files, read ${times}`);
  }
}

export function applyEdit(folder: string, { file, change }: FileEdit): void {
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

const replacing =
  (pattern: RegExp, replacement: string) =>
  (text: string): string => {
    if (!pattern.test(text)) throw new Error(`expected ${pattern} in a file to edit`);
    return text.replace(pattern, replacement);
  };

/** Changes the last cell of the tenth row. */
function withCell(csv: string, value: string): string {
  const lines = csv.split('\n');
  lines[10] = lines[10]!.replace(/[^,]*$/, value);
  return lines.join('\n');
}
