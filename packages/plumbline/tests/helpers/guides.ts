/** The guides for authors as tests read them: the files that they have their readers write, and the messages that they explain. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** In the order in which a reader follows them: each adds to the edition that those before it made. */
export const guides = [
  'sources.md',
  'datasets.md',
  'charts.md',
  'stories.md',
  'evidence.md',
  'branding.md',
  'components.md',
  'tests.md',
];

export const textOf = (guide: string): string =>
  readFileSync(join(import.meta.dirname, '../../docs/authoring', guide), 'utf8');

/** Content by path: code blocks under a path in backticks that is alone on its line. */
export function filesOf(guide: string): Record<string, string> {
  const blocks = textOf(guide).matchAll(/^`([\w./-]+\.\w+)`\n\n(```+)\w*\n([\s\S]*?)^\2$/gm);
  return Object.fromEntries([...blocks].map(([, path, , content]) => [path!, content!]));
}

/** The text between single backticks in a Markdown text. */
export const codesOf = (markdown: string): string[] => [...markdown.matchAll(/`([^`\n]+)`/g)].map(([, text]) => text!);
