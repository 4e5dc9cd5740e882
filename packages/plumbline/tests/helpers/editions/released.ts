/**
 * The tiny edition with a past, built under /x/: a chart released, corrected, released again, renamed and released; a view of it
 * removed; a source moved. What a newsroom replaces is laid over the project, which is what any edition is.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixture } from '../site.ts';
import { plumbline } from './command.ts';

/** What every edition has beside what its authors write. */
const scaffold = ['src/content.config.ts', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

export const chart = 'src/charts/bridges-now.ts';

/**
 * The folder of the project; the site is in its dist/.
 * @param prepare changes the edition before its first release
 */
export function buildReleased(whenDone: (remove: () => void) => void, prepare?: (root: string) => void): string {
  const root = layProject(whenDone);
  prepare?.(root);
  history(root);
  run(root, process.execPath, plumbline, 'build');
  return root;
}

/** A copy of the project with the tiny edition, or another one, in it: its machinery may be changed, too. */
export function layProject(
  whenDone: (remove: () => void) => void,
  edition = join(import.meta.dirname, '../../fixtures/tiny-edition'),
): string {
  const root = mkdtempSync(join(tmpdir(), 'released-'));
  whenDone(() => rmSync(root, { recursive: true }));
  for (const part of scaffold) cpSync(join(fixture, part), join(root, part), { recursive: true });
  cpSync(edition, root, { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'), 'junction');
  writeFileSync(join(root, '.gitignore'), 'node_modules\n.astro\ndist*\n');
  run(root, 'git', 'init', '--quiet');
  return root;
}

export function edit(root: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(root, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not say "${from}"`);
  writeFileSync(join(root, file), text.replaceAll(from, to));
}

function history(root: string): void {
  const story = 'src/content/stories/two-crossings.mdx';
  const release = (...args: string[]) => {
    run(root, process.execPath, plumbline, 'release', ...args);
    commit(root);
  };
  commit(root);
  release('--date', '2026-11-22');

  edit(root, chart, 'Bridges standing, 2000', 'Bridges that stood in 2000');
  edit(
    root,
    chart,
    '  views: {',
    "  corrections: [{ date: '2026-12-01', text: 'Cedar was said to have four.' }],\n  views: {",
  );
  commit(root);
  release('--date', '2026-12-01', '--reason', 'The measure says when.');

  renameSync(join(root, chart), join(root, 'src/charts/bridges-today.ts'));
  edit(root, story, '<Chart id="bridges-now" view="north" />', '');
  edit(root, story, 'id="bridges-now"', 'id="bridges-today"');
  const renamed = join(root, 'src/charts/bridges-today.ts');
  writeFileSync(renamed, readFileSync(renamed, 'utf8').replace(/ {2}views: \{[^]*?\n {2}\},\n/, ''));
  commit(root);
  release('--moved', 'charts/bridges-now/', 'charts/bridges-today/');
  release('--removed', 'charts/bridges-now/north/', '--reason', 'One bar says nothing.');
  release('--date', '2026-12-03');
}

export function commit(root: string): void {
  run(root, 'git', 'add', '--all');
  run(
    root,
    'git',
    '-c',
    'user.name=Desk',
    '-c',
    'user.email=desk@tiny.example',
    'commit',
    '--quiet',
    '--allow-empty',
    '--message',
    'Change',
  );
}

export const run = (cwd: string, command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: 'pipe', env: { ...process.env, BASE_PATH: '/x/' } });
