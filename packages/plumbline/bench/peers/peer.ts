/** What a benchmark needs to know about a generator. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CorpusStory } from '../corpus.ts';

export interface Peer {
  name: string;
  /** npm packages of its project, with versions. */
  packages: Record<string, string>;
  /** Build command, which is run in its project. */
  build: string;
  /** Folder of the built site, and everything else that a build leaves behind. A cold build begins without them. */
  leftovers: string[];
  /** Runs once after the packages are installed. @param folder of the project */
  prepare?: (folder: string) => void | Promise<void>;
  /** Writes the stories in its own format. */
  write: (folder: string, stories: CorpusStory[]) => void;
  /** Path of the file of a story. */
  storyFile: (id: string) => string;
  /** Path of the file with the lines of the first chart of a story. */
  dataFile: (id: string) => string;
  /** Path of the module with the title of the first chart of a story, if charts are files. */
  chartFile?: (id: string) => string;
  /** Path of the record of the source that all stories name, if there are such records. */
  sourceFile?: string;
  /** Path of the built page of a story. Its first segment is the folder of the site. */
  page: (id: string) => string;
  /** Command that serves the stories while they are written. */
  dev: (port: number) => string;
}

/** Writes files by path into a folder. */
export function writeAll(folder: string, files: { [path: string]: string }): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

export const remove = (folder: string, paths: string[]): void => {
  for (const path of paths) rmSync(join(folder, path), { recursive: true, force: true });
};

/** Front matter that several generators share. */
export const frontMatter = (
  { title, standfirst, date, author }: CorpusStory,
  more: { [key: string]: string } = {},
): string =>
  `---\n${Object.entries({ title, standfirst, date, author, ...more })
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join('\n')}\n---\n\n`;

/** The folder of the built site. */
export const siteFolder = (peer: Peer): string => peer.page('x').split('/')[0]!;

/** Path of the address of a story. */
export const addressOf = (peer: Peer, id: string): string =>
  peer
    .page(id)
    .slice(siteFolder(peer).length)
    .replace(/(index)?\.html$/, '');
