/** An edition whose every text is markup that would run a script, if a page did not show it as text. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join, relative } from 'node:path';
import { sha256Of } from '../../../src/core/input/hash.ts';
import { plumbline } from './command.ts';
import { commit, edit, layProject, run } from './released.ts';

/** Leaves attributes, elements, comments, templates and scripts, and begins others. Calls hit(), which pages do not have. */
export const attack =
  '"\'`><img src=x onerror=hit()><script>hit()</script><svg onload=hit()></title></style></textarea></script>-->' +
  '<a href="javascript:hit()">go</a>{{hit()}}${hit()}<iframe srcdoc="<script>hit()</script>">';

/** For places with little room. */
export const short = '<img src=x onerror=hit()>';

/** The document that was read. */
const document = `${short} is printed here.\n`;

const json = (text: string) => JSON.stringify(text).slice(1, -1);
const code = (text: string) => json(text).replaceAll("'", "\\'");
const yaml = (text: string) => text.replaceAll("'", "''");
const csv = (text: string) => `"${text.replaceAll('"', '""')}"`;
const entities = (text: string) => text.replace(/[^\w ]/g, (character) => `&#${character.charCodeAt(0)};`);
const escaped = (text: string) => text.replace(/[^\w ]/g, (character) => `\\${character}`);

type Writer = (text: string) => string;

/** How a text is written in a file, by its extension. */
const writers: Record<string, Writer> = { '.ts': code, '.json': json, '.yaml': yaml };

/** Puts the texts in place of ATTACK, SHORT and CODE. */
function fill(file: string, text: string): string {
  const replace = (part: string, write: Writer) =>
    part.replaceAll('ATTACK', () => write(attack)).replaceAll('SHORT', () => write(short));
  if (file.endsWith('.csv'))
    // Whole cells, also those with other words.
    return text
      .replaceAll('RENDITION', sha256Of(document))
      .replaceAll('LENGTH', String(short.length))
      .replace(/[^,\n]*(ATTACK|SHORT)/g, (cell) => csv(replace(cell, (one) => one)));
  if (!file.endsWith('.mdx'))
    return replace(text, writers[extname(file)] ?? ((one) => one)).replaceAll('RENDITION', sha256Of(document));
  const [, head, body] = /^(---\n[^]*?\n---\n)([^]*)$/.exec(text)!;
  const attributes = body!.replace(/="[^"]*"/g, (attribute) => replace(attribute, entities));
  return replace(head!, yaml) + replace(attributes, escaped).replaceAll('CODE', () => attack.replaceAll('`', ''));
}

const fixture = join(import.meta.dirname, '../../fixtures/hostile-edition');

/** A copy of the fixture with its texts. */
function filledFixture(whenDone: (remove: () => void) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  whenDone(() => rmSync(folder, { recursive: true }));
  for (const entry of readdirSync(fixture, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = relative(fixture, join(entry.parentPath, entry.name));
    const content = readFileSync(join(fixture, path));
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), isText(path) ? fill(path, content.toString()) : content);
  }
  return folder;
}

const isText = (path: string): boolean => !path.endsWith('.png');

/** Builds it under /x/ with a past: two versions of its chart, and a page that moved and one that was removed. @returns its folder */
export function buildHostile(whenDone: (remove: () => void) => void): string {
  const root = layProject(whenDone, filledFixture(whenDone));
  const release = (...args: string[]) => {
    commit(root);
    run(root, process.execPath, plumbline, 'release', ...args);
  };
  release('--reason', attack);
  renameSync(join(root, 'src/content/pages/about.mdx'), join(root, 'src/content/pages/desk.mdx'));
  rmSync(join(root, 'src/content/pages/later.mdx'));
  edit(root, 'src/charts/ferries.ts', 'One ferry goes', 'One of the ferries goes');
  release('--moved', 'about/', 'desk/');
  release('--removed', 'later/', '--reason', attack);
  release('--reason', attack);
  commit(root);
  run(root, process.execPath, plumbline, 'build');
  return root;
}
