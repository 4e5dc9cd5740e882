/** Installs the package from its tarball outside the repository, and runs it with the oldest supported Node. */
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenLinks, digestsOf } from '../helpers/editions/built.ts';
import { runCommand } from '../helpers/editions/command.ts';
import { englishWordsIn, textOf } from '../helpers/interface-words.ts';
import { packageFolder, packPackage, readmeEdition } from '../helpers/editions/pack.ts';
import { filesIn, readText } from '../../src/testing/files/site-files.ts';

const root = mkdtempSync(join(tmpdir(), 'installed-'));
afterAll(() => rmSync(root, { recursive: true }), 120_000);
const tarball = packPackage(afterAll);
const editions = { smallest: join(root, 'smallest'), tiny: join(root, 'tiny'), harbour: join(root, 'harbour') };
const example = 'examples/harbour';
const { engines } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
  engines: { node: string };
};
const typescript = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
const oldestNode = engines.node.replace('>=', '');

/** The environment without the variables that npm and vitest set. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|VITEST|NODE_ENV$)/.test(name)));
const npx = (cwd: string, ...args: string[]) => runCommand('npx', args, { cwd, env });

function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function edit(folder: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
}

beforeAll(async () => {
  write(editions.smallest, readmeEdition);
  cpSync(join(import.meta.dirname, '../fixtures/tiny-edition'), editions.tiny, { recursive: true });
  write(editions.tiny, {
    'package.json': '{ "private": true, "type": "module" }',
    'tsconfig.json': '{ "extends": "astro/tsconfigs/strictest", "exclude": ["dist"] }',
    'astro.config.mjs': readmeEdition['astro.config.mjs']!,
    'src/content.config.ts': readmeEdition['src/content.config.ts']!,
  });
  const isAuthored = (path: string) => !/(^|\/)(node_modules|dist|\.astro|\.preview)$/.test(path);
  cpSync(example, editions.harbour, { recursive: true, filter: isAuthored });
  // One installation for all editions, in the folder above them.
  const { dependencies, ...manifest } = JSON.parse(readmeEdition['package.json']!) as {
    dependencies: Record<string, string>;
  };
  expect(Object.keys(dependencies)).toContain('plumbline');
  const installed = { ...dependencies, plumbline: `file:${tarball.file}`, node: oldestNode };
  write(root, { 'package.json': JSON.stringify({ ...manifest, dependencies: installed }) });
  const args = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, error } = await runCommand('npm', args, { cwd: root, env });
  expect(code, error).toBe(0);
}, 300_000);

test('the oldest Node runs it', async () => {
  expect((await npx(editions.tiny, 'node', '--version')).out.trim()).toBe(`v${oldestNode}`);
});

describe('the edition in the README', { timeout: 120_000 }, () => {
  const { smallest } = editions;

  test('has ten files', () => {
    expect(Object.keys(readmeEdition)).toHaveLength(10);
  });

  test('is built without broken links', async () => {
    expect(await npx(smallest, 'plumbline', 'build')).toEqual({ code: 0, out: 'The site is in dist/.\n', error: '' });
    const story = readFileSync(join(smallest, 'dist/stories/three-towns/index.html'), 'utf8');
    expect(story).toContain('Alder built the most bridges');
    expect(brokenLinks(join(smallest, 'dist'))).toEqual([]);
  });

  test('has types that find one mistake and no other', async () => {
    write(smallest, { 'tsconfig.json': '{ "extends": "astro/tsconfigs/strict", "exclude": ["dist"] }' });
    const chart = 'src/charts/bridges-by-town.ts';
    edit(smallest, chart, "dataset: 'bridges'", 'dataset: 3');
    const { code, out } = await runCommand(process.execPath, [typescript, '--noEmit'], { cwd: smallest });
    expect(code).toBe(2);
    expect(out).toMatch(/^src\/charts\/bridges-by-town\.ts\(5,3\): error TS2322: .+\n$/);
    edit(smallest, chart, 'dataset: 3', "dataset: 'bridges'");
  });

  test('reports both texts that a changed cell contradicts', async () => {
    edit(smallest, 'data/bridges/data.csv', 'Alder,6', 'Alder,7');
    const { code, error } = await npx(smallest, 'plumbline', 'build');
    expect(code).toBe(1);
    expect(error).toContain('src/charts/bridges-by-town.ts');
    expect(error).toContain('src/content/stories/three-towns.mdx, line 10');
    expect(error).toMatch(/\n2 problems\. Nothing was published\.\n$/);
  });
});

describe('the tiny edition', { timeout: 120_000 }, () => {
  const { tiny } = editions;
  const site = join(tiny, 'dist');
  const chart = 'src/charts/bridges-now.ts';
  const countFile = join(root, 'drawn.txt');
  let whole: Record<string, string>;

  test('is built with each drawing made once, and once more to compare: command, Astro and pages share one project', async () => {
    edit(tiny, chart, 'import * as Plot', `import { appendFileSync } from 'node:fs';\nimport * as Plot`);
    edit(
      tiny,
      chart,
      'export default',
      `const count = (what: string) => appendFileSync(${JSON.stringify(countFile)}, what + '\\n');\ncount('module');\n\nexport default`,
    );
    edit(tiny, chart, 'plot(rows, size) {', 'plot(rows, size) {\n    count(`${rows.length} rows, ${size.layout}`);');
    expect(await npx(tiny, 'plumbline', 'build')).toEqual({ code: 0, out: 'The site is in dist/.\n', error: '' });
    whole = digestsOf(site);
    expect(Object.keys(whole).length).toBeGreaterThan(50);
    expect(brokenLinks(site)).toEqual([]);
    const counted = readFileSync(countFile, 'utf8').trim().split('\n').sort();
    const drawings = ['2 rows, narrow', '2 rows, wide', '3 rows, narrow', '3 rows, wide'];
    expect(counted).toEqual([...drawings.flatMap((one) => [one, one]), 'module']);
  });

  test('is checked without problems', async () => {
    const out = 'No problems. stories: 1, charts: 1, datasets: 4, sources: 2.\n';
    expect(await npx(tiny, 'plumbline', 'check')).toEqual({ code: 0, out, error: '' });
  });

  test('is built to the same bytes by Astro itself', async () => {
    const { code, error } = await runCommand('npx', ['astro', 'build', '--outDir', 'by-astro'], {
      cwd: tiny,
      env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    expect(code, error).toBe(0);
    expect(digestsOf(join(tiny, 'by-astro'))).toEqual(whole);
  });

  test('with an invalid cell fails and keeps the last site', async () => {
    edit(tiny, 'data/bridges/data.csv', 'Alder,2000,6', 'Alder,2000,six');
    for (const command of ['build', 'check']) {
      const { code, out, error } = await npx(tiny, 'plumbline', command);
      expect([code, out]).toEqual([1, '']);
      expect(error).toContain('data/bridges/data.csv, row 3, column "bridges": expected ');
      expect(error).toContain('got "six"');
    }
    expect(digestsOf(site)).toEqual(whole);
  });
});

describe('the German example', () => {
  const { harbour } = editions;
  const site = join(harbour, 'dist');
  const manifestOf = (folder: string) =>
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };

  test('depends on the installed packages', () => {
    expect(Object.keys(manifestOf(example).dependencies).sort()).toEqual(
      Object.keys(JSON.parse(readmeEdition['package.json']!).dependencies as object).sort(),
    );
  });

  test('is built without broken links, and with its own footer on every page', async () => {
    expect(await npx(harbour, 'plumbline', 'build')).toEqual({ code: 0, out: 'The site is in dist/.\n', error: '' });
    expect(brokenLinks(site)).toEqual([]);
    const pages = filesIn(site).filter((file) => /^(index|stories\/[^/]+\/index|charts\/index)\.html$/.test(file));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(readText(site, page)).toContain('und alle Zahlen sind erfunden');
  });

  test('has its quotes at the ranges in evidence.csv', async () => {
    const { code, out } = await npx(harbour, 'plumbline', 'verify', 'documents');
    expect([code, out]).toEqual([0, expect.stringMatching(/ranges confirmed/)]);
  });

  test('has no English interface word', async () => {
    const authored = globSync('{data,src}/**/*.*', { cwd: harbour })
      .map((file) => readText(harbour, file))
      .join('\n');
    const faults = filesIn(site)
      .filter((path) => !path.startsWith('pagefind/'))
      .map(async (path) => {
        const text = await textOf({ path, content: () => readFileSync(join(site, path)) });
        return englishWordsIn(text ?? '', authored).map((word) => `${path}: ${word}`);
      });
    expect((await Promise.all(faults)).flat()).toEqual([]);
  });

  test('has its own colours and logo', () => {
    const front = readText(site, 'index.html');
    expect(front).toContain('--finding:#005f73');
    expect(front).toContain('src="/logo.svg"');
    expect(readText(site, 'charts/kaje.svg')).toContain('#005f73');
    expect(readText(site, 'charts/kaje.svg')).not.toContain('#c5301b');
  });

  test('has nothing of the first edition, and no Chinese font', () => {
    const texts = filesIn(site).filter((file) => /\.(html|xml|json|js|txt|svg|csv)$/.test(file));
    const faults = texts.filter((file) => /Cluster File|Zhongguancun|\p{Script=Han}/u.test(readText(site, file)));
    expect(faults).toEqual([]);
    expect(filesIn(join(site, 'fonts')).filter((file) => /-sc-/.test(file))).toEqual([]);
    expect(existsSync(join(root, 'node_modules/@expo-google-fonts/noto-sans-sc'))).toBe(false);
  });
});
