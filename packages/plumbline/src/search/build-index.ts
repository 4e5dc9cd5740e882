/** Writes the search indexes: Pagefind indexes charts, datasets, sources and the text of the built pages; rows have an index of their own. */
import { sha256Of } from '../core/input/hash.ts';
import type { Project } from '../core/project/project.ts';
import { pathOf } from '../publish/urls.ts';
import { pageIndex } from './page-index.ts';
import { textsOf } from './page-texts.ts';
import { pageRecords } from './records.ts';
import { rowIndex } from './rows/row-index.ts';

/** Takes over files of the last build that would be the same, and writes the others. */
interface Writer {
  writeAll: (
    project: Project,
    folder: string,
    of: string,
    contents: () => Promise<Map<string, string | Uint8Array | undefined>>,
    key?: string,
  ) => Promise<void>;
  readLast: (path: string) => string;
}

/** @param folder of the built site. URLs in the indexes are without the base, so they are the same for every base */
export async function buildSearchIndex(project: Project, folder: string, outputs: Writer): Promise<void> {
  const pages = async () => {
    const records = pageRecords(project);
    const texts = textsOf(project, folder);
    const key = sha256Of(JSON.stringify([records, texts.map(({ digest }) => digest)]));
    const make = () => pageIndex(records, texts, project.config.language);
    await outputs.writeAll(project, folder, pathOf.searchIndex(), make, key);
  };
  // Pagefind is a process of its own, which works while rows are indexed.
  await Promise.all([
    pages(),
    outputs.writeAll(project, folder, pathOf.rowIndex(), () => rowIndex(project, outputs.readLast)),
  ]);
}
