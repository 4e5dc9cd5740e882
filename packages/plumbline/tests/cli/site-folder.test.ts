/** A build replaces only the folder of a site: whatever else is named is refused, and nothing is changed. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { siteMark } from '../../src/publish/site/hosts/site-mark.ts';
import { digestsOf } from '../helpers/editions/built.ts';
import { runPlumbline } from '../helpers/editions/command.ts';
import { edit, layProject } from '../helpers/editions/released.ts';
import { treeOf } from '../helpers/editions/tree.ts';

type Prepare = (root: string) => void;

const write = (root: string, files: Record<string, string>) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
};
const link =
  (path: string, target: string): Prepare =>
  (root) =>
    symlinkSync(target, join(root, path));

const inside = 'Expected a folder inside the edition after "--out"';
const only = 'Expected a folder that is only for the site after "--out"';
const site = 'Expected an empty folder or a built site after "--out"';

describe.concurrent('build refuses', () => {
  test.for<[string, string[], string, Prepare?]>([
    ['an empty name', ['--out', ''], `${inside}, got "".`],
    ['the edition', ['--out', '.'], `${inside}, got ".".`],
    ['the edition by its path', ['--out', 'src/..'], `${inside}, got "src/..".`],
    ['the folder around it', ['--out', '..'], `${inside}, got "..".`],
    ['the root of the disk', ['--out', '/'], `${inside}, got "/".`],
    ['a folder beside it', ['--out', '../site'], `${inside}, got "../site".`],
    ['sources', ['--out', 'src'], `${only}, got "src".`],
    ['sources in capitals', ['--out', 'SRC'], `${only}, got "SRC".`],
    ['a new folder in them', ['--out', 'src/site'], `${only}, got "src/site".`],
    ['charts', ['--out', 'src/charts'], `${only}, got "src/charts".`],
    ['data', ['--out', './data'], `${only}, got "./data".`],
    ['an archive that does not exist', ['--out', 'archive'], `${only}, got "archive".`],
    [
      'public files with headers for a host',
      ['--out', 'public'],
      `${only}, got "public".`,
      (root) => write(root, { 'public/_headers': siteMark, 'public/sitemap-index.xml': '' }),
    ],
    ['a new folder in public/', ['--out', 'public/site'], `${only}, got "public/site".`],
    ['the repository', ['--out', '.git'], `${only}, got ".git".`],
    ['a new folder in it', ['--out', '.git/site'], `${only}, got ".git/site".`],
    ['packages', ['--out', 'node_modules/site'], `${only}, got "node_modules/site".`],
    ['the cache', ['--out', '.cache'], `${only}, got ".cache".`],
    ['other files', ['--out', 'documents'], `${site}, got "documents".`],
    [
      'the headers of another host',
      ['--out', 'notes'],
      `${site}, got "notes".`,
      (root) => write(root, { 'notes/_headers': '/*\n  X-Frame-Options: DENY\n', 'notes/a.txt': 'x' }),
    ],
    [
      'other files in the folder that it would choose',
      [],
      'Expected an empty folder or a built site, got "dist".',
      (root) => write(root, { 'dist/notes.txt': 'x' }),
    ],
    ['a file', ['--out', 'package.json'], 'Expected a folder after "--out", got "package.json", a file.'],
    ['a link to sources', ['--out', 'site'], `${only}, got "site".`, link('site', 'src')],
    ['a folder in a link to sources', ['--out', 'site/x'], `${only}, got "site/x".`, link('site', 'src')],
    ['a link to the edition', ['--out', 'site'], `${only}, got "site".`, link('site', '.')],
    ['a link to the folder around it', ['--out', 'site'], `${only}, got "site".`, link('site', '..')],
    [
      'a link to nothing',
      ['--out', 'site'],
      'Expected a folder after "--out", got "site", a link to nothing.',
      link('site', 'nowhere'),
    ],
    [
      'a site in which somebody has a repository',
      [],
      'Expected a folder without a git repository, got "dist", which has ".git".',
      (root) => write(root, { 'dist/_headers': siteMark, 'dist/.git': 'gitdir: ../.git/worktrees/dist' }),
    ],
    [
      'a folder in another site',
      ['--out', 'dist/preview'],
      'Expected a folder outside other sites after "--out", got "dist/preview".',
      (root) => write(root, { 'dist/_headers': siteMark }),
    ],
    ['no name for nginx', ['--nginx', ''], 'Expected a file after "--nginx", got "".'],
    ['a folder for nginx', ['--nginx', 'documents'], 'Expected a file after "--nginx", got "documents", a folder.'],
    ['an authored file for nginx', ['--nginx', 'src/charts/x.conf'], 'Expected a file outside "src/" after "--nginx"'],
    [
      'the configuration for nginx',
      ['--nginx', 'edition.config.ts'],
      'Expected a new file, or one that "--nginx" wrote, after "--nginx", got "edition.config.ts", another file.',
    ],
    [
      'a link to the configuration for nginx',
      ['--nginx', 'nginx.conf'],
      'Expected a new file, or one that "--nginx" wrote, after "--nginx", got "nginx.conf", another file.',
      link('nginx.conf', 'edition.config.ts'),
    ],
    [
      'a file of the site for nginx',
      ['--nginx', 'dist/x'],
      'Expected a file outside the folder of the site after "--nginx"',
    ],
    ['a file beside it for nginx', ['--nginx', 'dist.new/x'], 'Expected a file outside the folder of the site'],
  ])('%s: %j', async ([, args, message, prepare], { onTestFinished }) => {
    const root = layProject(onTestFinished);
    prepare?.(root);
    const before = treeOf(root);
    const { code, out, error } = await runPlumbline(root, ['build', ...args]);
    expect(error).toContain(message);
    expect(error).toMatch(/^Expected .*\.\n {2}Hint: [A-Z].*\.\n$/);
    expect([code, out]).toEqual([2, '']);
    expect(treeOf(root)).toEqual(before);
  });

  test.for<[string, string, Record<string, string>, string]>([
    ['folders', 'where it puts the old site', { 'dist.old/notes.txt': 'x' }, 'dist.old'],
    ['files', 'where it writes the new site', { 'dist.new': 'x' }, 'dist.new'],
    ['files', 'where it puts its lock', { 'dist.lock': 'x' }, 'dist.lock'],
  ])('other %s %s', async ([, , files, name], { onTestFinished }) => {
    const root = layProject(onTestFinished);
    write(root, files);
    const before = treeOf(root);
    const { code, error } = await runPlumbline(root, ['build']);
    expect(error).toMatch(
      new RegExp(`^${name}: expected nothing, or .*, got (an)?other files?\\.\n {2}Hint: Move or delete "${name}"`),
    );
    expect(code).toBe(1);
    expect(treeOf(root)).toEqual(before);
  });

  test('a mount point', async ({ onTestFinished, skip }) => {
    const root = layProject(onTestFinished);
    mkdirSync(join(root, 'dist'));
    const mounted = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', join(root, 'dist')]);
    if (mounted.status !== 0) skip('This user may not mount a file system.');
    try {
      const { code, error } = await runPlumbline(root, ['build']);
      expect(error).toBe(
        'Expected a folder that can be replaced, got "dist", a mount point.\n  Hint: Name a folder in it: --out dist/site.\n',
      );
      expect(code).toBe(2);
    } finally {
      execFileSync('umount', [join(root, 'dist')]);
    }
  });
});

describe('a link to a folder', { timeout: 240_000 }, () => {
  const root = layProject(afterAll);
  // On many machines, this is another file system.
  const parent = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'sites-'));
  afterAll(() => rmSync(parent, { recursive: true }));
  const target = join(parent, 'news');
  mkdirSync(target);
  symlinkSync(target, join(root, 'dist'));
  const build = async (...args: string[]) => {
    const { out, error } = await runPlumbline(root, ['build', ...args]);
    expect(error).toBe('');
    return out;
  };

  test('stays, and the folder is replaced', async () => {
    expect(await build()).toBe('The site is in dist/.\n');
    expect(readlinkSync(join(root, 'dist'))).toBe(target);
    expect(await build()).toBe('Nothing changed. The site is in dist/.\n');
    await build('--out', 'plain');
    edit(root, 'src/content/stories/two-crossings.mdx', 'title: ', 'title: Now ');
    expect(await build()).toBe('The site is in dist/.\n');
    await build('--out', 'plain');
    expect(readlinkSync(join(root, 'dist'))).toBe(target);
    expect(digestsOf(target)).toEqual(digestsOf(join(root, 'plain')));
    expect(Object.keys(treeOf(parent)).filter((path) => !path.startsWith('news/'))).toEqual(['news']);
  });

  test('is refused if the folder has other files', async () => {
    renameSync(join(target, '_headers'), join(target, 'headers'));
    const before = treeOf(parent);
    const { code, error } = await runPlumbline(root, ['build']);
    expect([code, error]).toEqual([
      2,
      'Expected an empty folder or a built site, got "dist".\n  Hint: Empty it, or name another folder with --out.\n',
    ]);
    expect(treeOf(parent)).toEqual(before);
  });
});

test('replaces a site of an earlier version, which has no mark', { timeout: 60_000 }, async ({ onTestFinished }) => {
  const root = layProject(onTestFinished);
  const headers = "/*\n  Content-Security-Policy: default-src 'none'\n";
  write(root, { 'dist/_headers': headers, 'dist/sitemap-index.xml': '', 'dist/old.html': 'x' });
  expect(await runPlumbline(root, ['build'])).toEqual({ code: 0, out: 'The site is in dist/.\n', error: '' });
  expect(existsSync(join(root, 'dist/old.html'))).toBe(false);
});

test('builds into a folder whose parents do not exist', { timeout: 60_000 }, async ({ onTestFinished }) => {
  const root = layProject(onTestFinished);
  const { error } = await runPlumbline(root, ['build', '--only', 'stories', '--out', 'sites/preview/new']);
  expect(error).toBe('');
  expect(existsSync(join(root, 'sites/preview/new/_headers'))).toBe(true);
});
