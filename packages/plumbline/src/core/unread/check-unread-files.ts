/** Reports files in authored folders that nothing reads, and modules and components that are not text. */
import type { Reading } from '../recording/reading.ts';
import { NamedFiles, type Text } from './named-files.ts';
import { unreadComponents } from './unread-components.ts';
import { unreadInContentAndCharts, unreadInDataAndArchive } from './unread-in-folders.ts';

/** @param texts all stories and pages */
export function checkUnreadFiles(reading: Reading, texts: Iterable<Text>): void {
  checkUnnamedFiles(reading, texts);
  reading.problems.push(...unreadInDataAndArchive(reading.project.root));
}

/** Reports only files that may no longer be read after an edit, because a text, chart or component does not name them. */
export function checkUnnamedFiles(reading: Reading, texts: Iterable<Text>): void {
  const named = new NamedFiles(reading, texts);
  const unread = unreadInContentAndCharts(reading.project.root).filter(({ file }) => !named.has(file));
  reading.problems.push(...unread, ...unreadComponents(reading, named));
}
