/** Finds which files other files name: in imports, in addresses of images, in style sheets. */
import { basename } from 'node:path';
import { entriesOf, authoredFilesBelow } from '../input/unread.ts';
import type { Reading } from '../recording/reading.ts';

/** A story or page with its images. */
export interface Text {
  links: { kind: 'link' | 'image'; url: string }[];
}

/** Quoted texts of modules, and addresses of style sheets. */
const quoted = /(['"`])((?:(?!\1)[^\\\n])+)\1|url\(([^)'"]+)\)/g;

/** What a text names. */
interface Names {
  /** Last parts of paths: `lanes.ts`. */
  files: Set<string>;
  /** Last parts of paths whose ending may be omitted: `lanes` for `./lanes`. */
  stems: Set<string>;
  /** Folders of which all files are named: `photos` for `../photos/*.jpg`. */
  folders: Set<string>;
}

/** Adds a path to the names. */
function addName(names: Names, path: string): void {
  const parts = path.replace(/[?#].*$/, '').split('/');
  const star = parts.findIndex((part) => part.includes('*'));
  if (star > 0) names.folders.add(parts[star - 1]!);
  else {
    names.files.add(parts.at(-1)!);
    // A single word is not a path.
    if (parts.length > 1) names.stems.add(parts.at(-1)!);
  }
}

/** Adds all names in the code of a module, a component or a style sheet. */
function addNamesIn(names: Names, code: string): void {
  for (const [, , text, address] of code.matchAll(quoted)) addName(names, text ?? address!);
}

/** Whether a file is named. @param file its path */
function isNamed({ files, stems, folders }: Names, file: string): boolean {
  const name = basename(file);
  return (
    files.has(name) ||
    stems.has(name.replace(/\.[^.]+$/, '')) ||
    file
      .split('/')
      .slice(0, -1)
      .some((folder) => folders.has(folder))
  );
}

/** What modules, components and texts name, made only if there is something that may not be read. */
export class NamedFiles {
  readonly #reading: Reading;
  readonly #texts: Iterable<Text>;
  #names: Names | undefined;

  constructor(reading: Reading, texts: Iterable<Text>) {
    this.#reading = reading;
    this.#texts = texts;
  }

  has(file: string): boolean {
    this.#names ??= this.#find();
    return isNamed(this.#names, file);
  }

  /** Begins with what is read anyway, and goes on with what it names. */
  #find(): Names {
    const { root } = this.#reading.project;
    const names: Names = { files: new Set(), stems: new Set(), folders: new Set() };
    for (const { links } of this.#texts)
      for (const { kind, url } of links) if (kind === 'image') addName(names, decoded(url));
    const charts = entriesOf(root, 'src/charts').map(({ name }) => `src/charts/${name}`);
    const isRead = (file: string) =>
      /^[^/]+$|^src\/charts\/[^/]+\.ts$|^src\/components\/[A-Z]\w*\.astro$/.test(file) || isOutside(file);
    let waiting = [...new Set([...ownModules(root), ...charts, ...authoredFilesBelow(root, 'src/charts')])].filter(
      (file) => isCode(file),
    );
    for (let next = waiting.filter(isRead); next.length; next = waiting.filter((file) => isNamed(names, file))) {
      for (const file of next) addNamesIn(names, this.#reading.text(file) ?? '');
      const done = new Set(next);
      waiting = waiting.filter((file) => !done.has(file));
    }
    return names;
  }
}

/** Files in `src/` that are neither content nor charts nor components, and modules beside it. */
export function ownModules(root: string): string[] {
  const inside = entriesOf(root, 'src').flatMap((entry) => {
    const path = `src/${entry.name}`;
    if (!entry.isDirectory()) return path;
    return ['content', 'charts'].includes(entry.name) ? [] : authoredFilesBelow(root, path);
  });
  const beside = entriesOf(root, '.').flatMap((entry) => (entry.isFile() && isCode(entry.name) ? entry.name : []));
  return [...inside, ...beside];
}

const isOutside = (file: string): boolean => !/^src\/(charts|components|content)\//.test(file);
export const isCode = (file: string): boolean => /\.([cm]?[jt]sx?|astro|css|scss)$/.test(file);

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
