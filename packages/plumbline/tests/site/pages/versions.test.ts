import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileSystemConfigLoader, HtmlValidate, esmResolver } from 'html-validate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VersionLine } from '../../../src/core/project/ledger/ledger.ts';
import { parseLedger } from '../../../src/core/project/ledger/read-ledger.ts';
import { covers } from '../../../src/core/project/ledger/resolve-url.ts';
import { openBrowser } from '../../../src/testing/browser/open-browser.ts';
import { buildReleased } from '../../helpers/editions/released.ts';
import { filesIn, readText } from '../../../src/testing/files/site-files.ts';

const root = buildReleased(afterAll);
const dist = join(root, 'dist');
const page = (path: string) => readText(dist, `${path}index.html`);
const text = (html: string) => html.replace(/<(style|title)[^]*?<\/\1>|<[^>]+>/g, '').replace(/\s+/g, ' ');

const versions = parseLedger(readText(root, 'archive/ledger.jsonl'), []).filter((line) => line.kind === 'version');
const pathOf = ({ chart, view, hash }: VersionLine) => `charts/${[chart, view].filter(Boolean).join('/')}/v/${hash}/`;
const [first, , second, , third] = versions.map(pathOf) as [string, string, string, string, string];
const alone = filesIn(dist)
  .map((file) => file.replace(/index\.html$/, ''))
  .filter((file) => /\/v\/\w+\/(diff\/)?$/.test(file));

describe('frozen versions', () => {
  it('stay: of the chart under its old name and its new one, and of the view that was removed', () => {
    expect(versions.map(({ chart, view }) => [chart, view].filter(Boolean).join('/'))).toEqual([
      'bridges-now',
      'bridges-now/north',
      'bridges-now',
      'bridges-now/north',
      'bridges-today',
    ]);
    for (const version of versions) expect(existsSync(join(dist, pathOf(version), 'index.html'))).toBe(true);
  });

  it('need nothing but themselves, and are not for search engines', () => {
    expect(alone).toHaveLength(8);
    for (const path of alone) {
      const html = page(path);
      expect(html, path).not.toMatch(
        /<script|<iframe|<img|@import|url\((?!#)| style="| src=|rel="(canonical|stylesheet|preload)"/,
      );
      expect(html, path).toContain('<meta name="robots" content="noindex" />');
      expect(html, path).toMatch(/content="default-src 'none'; style-src 'sha256-[^']+'; img-src data:/);
    }
  });

  it('hold the chart: both drawings, its texts, discrepancy, rows, credit, licence and a line to cite', () => {
    const html = page(first);
    expect(html.match(/<svg /g)).toHaveLength(2);
    const words = text(html);
    for (const part of [
      'Alder has the most bridges',
      'Bridges standing, 2000',
      'Known discrepancy.',
      'Cedar',
      'Creative Commons Attribution 4.0 International',
      `The Tiny File (2026). Alder has the most bridges [chart, version ${versions[0]!.hash} of 22 November 2026].`,
      `https://tiny.example/x/${first}`,
      versions[0]!.sha256,
    ])
      expect(words).toContain(part);
    expect(html.match(/<tr>/g)).toHaveLength(4);
  });

  it('say their date, whether there is a newer one, and a correction they do not know', () => {
    const [old, middle, newest] = [first, second, third].map((path) => text(page(path)));
    expect(old).toContain(`Frozen version ${versions[0]!.hash} of 22 November 2026.`);
    expect(old).toContain('A newer version is available, dated 3 December 2026; see what changed.');
    expect(old).toContain('Corrected on 1 December 2026, after this version: Cedar was said to have four.');
    expect(middle).toContain('A newer version is available, dated 3 December 2026; see what changed.');
    expect(middle).not.toContain('after this version');
    expect(middle).toContain('Corrections 1 December 2026: Cedar was said to have four.');
    expect(newest).toContain(
      'It is the latest frozen version. The chart has not changed since the latest version was frozen.',
    );
  });

  it('of a view that is gone say so', () => {
    const words = text(page(pathOf(versions[3]!)));
    expect(words).toContain(
      'It is the latest frozen version. The chart was removed on 1 December 2026: One bar says nothing.',
    );
  });

  it('name their neighbours as RFC 5829 has it', () => {
    const links = [...page(second).matchAll(/<link rel="([a-z]+-[a-z]+)"[^>]* href="([^"]+)"/g)].map(
      ([, rel, href]) => [rel, href],
    );
    expect(Object.fromEntries(links)).toEqual({
      'latest-version': '/x/charts/bridges-today/',
      'version-history': '/x/charts/bridges-today/versions.json',
      'predecessor-version': `/x/${first}`,
      'successor-version': `/x/${third}`,
    });
  });

  it('have a page of what they changed, in words', () => {
    const words = text(page(`${second}diff/`));
    expect(words).toContain(
      `from the version of 22 November 2026 (${versions[0]!.hash}) to the version of 1 December 2026 (${versions[2]!.hash}). Reason: The measure says when.`,
    );
    expect(page(`${second}diff/`)).toMatch(/<del>standing,?<\/del>/);
    expect(words).toContain('Cedar was said to have four.');
    expect(existsSync(join(dist, first, 'diff'))).toBe(false);
  });
});

describe('versions.json', () => {
  const list = JSON.parse(readText(dist, 'charts/bridges-today/versions.json'));

  it('lists every version, newest first, under whatever name it was frozen', () => {
    expect(list.latest).toBe(versions[4]!.hash);
    expect(list.permalink).toBe('https://tiny.example/x/charts/bridges-today/');
    expect(list.versions.map(({ url }: { url: string }) => url)).toEqual(
      [third, second, first].map((path) => `https://tiny.example/x/${path}`),
    );
    expect(list.versions[2].corrections).toHaveLength(1);
    expect(list.versions[1]).toMatchObject({ reason: 'The measure says when.', corrections: [] });
  });

  it('is found under the old name, and of what was removed', () => {
    expect(JSON.parse(readText(dist, 'charts/bridges-now/versions.json'))).toEqual(list);
    const gone = JSON.parse(readText(dist, 'charts/bridges-now/north/versions.json'));
    expect(gone).toMatchObject({ removed: { reason: 'One bar says nothing.' }, versions: [{}, {}] });
    expect(gone.permalink).toBeUndefined();
  });
});

describe('addresses that are gone', () => {
  it('lead on: pages by a redirect, files by a copy, both by _redirects', () => {
    const html = page('charts/bridges-now/');
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/x/charts/bridges-today/" />');
    expect(html).toContain('<link rel="canonical" href="https://tiny.example/x/charts/bridges-today/" />');
    expect(html).toContain('<a href="/x/charts/bridges-today/">');
    expect(readFileSync(join(dist, 'charts/bridges-now.png'))).toEqual(
      readFileSync(join(dist, 'charts/bridges-today.png')),
    );
    const redirects = readText(dist, '_redirects').split('\n');
    expect(redirects).toContain('/x/charts/bridges-now/ /x/charts/bridges-today/ 301');
    expect(redirects).toContain('/x/charts/bridges-now.csv /x/charts/bridges-today.csv 301');
    expect(redirects.filter((line) => /north|\/v\//.test(line))).toEqual([]);
  });

  it('say why, where nothing took their place, and lead to the frozen versions', () => {
    const html = page('charts/bridges-now/north/');
    expect(text(html)).toContain('Removed on 1 December 2026. One bar says nothing.');
    expect(html).toContain(`href="/x/${pathOf(versions[1]!)}"`);
    expect(html).toContain('content="noindex"');
    expect(existsSync(join(dist, 'charts/bridges-now/north.svg'))).toBe(false);
  });

  it('are not in the sitemap, nor are frozen versions', () => {
    const map = readText(dist, 'sitemap-0.xml');
    expect(map).toContain('<loc>https://tiny.example/x/charts/bridges-today/</loc>');
    expect(map).not.toMatch(/bridges-now|\/v\//);
  });

  it('make every promise of the ledger good', () => {
    const recorded = parseLedger(readText(root, 'archive/ledger.jsonl'), []).flatMap((line) =>
      line.kind === 'address' ? line.path : [],
    );
    const missing = recorded.filter((path) => !existsSync(join(dist, path.replace(/(^|\/)$/, '$1index.html'))));
    // A file that was removed is not there; no file can say why.
    expect(missing.filter((path) => path.endsWith('/') || !covers('charts/bridges-now/north/', path))).toEqual([]);
  });
});

describe('corrections', () => {
  it('stand on their page with what they correct', () => {
    const html = page('corrections/');
    expect(text(html)).toMatch(/Alder has the most bridges ?chart ?Cedar was said to have four\./);
    expect(html).toContain('href="/x/charts/bridges-today/"');
  });
});

it('all these pages are valid HTML', { timeout: 60_000 }, async () => {
  const validator = new HtmlValidate(
    new FileSystemConfigLoader([esmResolver()], {
      root: true,
      extends: ['html-validate:recommended', 'html-validate:document'],
      rules: { 'long-title': 'off', 'void-style': 'off', 'doctype-style': 'off', 'no-trailing-whitespace': 'off' },
    }),
  );
  const problems: string[] = [];
  for (const path of [...alone, 'charts/bridges-now/', 'charts/bridges-now/north/', 'corrections/']) {
    const { results } = await validator.validateString(page(path), path);
    for (const { messages } of results) problems.push(...messages.map((m) => `${path}: ${m.message} (${m.ruleId})`));
  }
  expect(problems).toEqual([]);
});

describe('opened from a disk, without a site around it', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  let browser: Browser;
  beforeAll(async () => void (browser = await openBrowser()), 60_000);
  afterAll(() => browser.close());

  it.each(['light', 'dark'] as const)(
    'a page makes one request, and passes axe in %s',
    { timeout: 120_000 },
    async (colorScheme) => {
      const faults: string[] = [];
      for (const path of alone) {
        const tab = await browser.newPage({ colorScheme, viewport: { width: 390, height: 800 } });
        const requests: string[] = [];
        tab.on('request', (request) => requests.push(request.url()));
        tab.on('console', (message) => faults.push(`${path}: ${message.text()}`));
        await tab.goto(pathToFileURL(join(dist, path, 'index.html')).href);
        if (requests.length !== 1) faults.push(`${path}: ${requests.join(' ')}`);
        for (const width of [320, 390, 1440]) {
          await tab.setViewportSize({ width, height: 800 });
          const over = await tab.evaluate('document.documentElement.scrollWidth - innerWidth');
          if (over !== 0) faults.push(`${path}: ${String(over)} px too wide at ${width}`);
          const shown = await tab.locator('.drawing svg:visible').count();
          if (!path.endsWith('diff/') && shown !== 1) faults.push(`${path}: ${shown} drawings at ${width}`);
        }
        await tab.evaluate(axe);
        const run = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })`;
        const { violations } = (await tab.evaluate(run)) as { violations: { id: string; nodes: { html: string }[] }[] };
        faults.push(...violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0]?.html.slice(0, 160)}`));
        await tab.close();
      }
      expect(faults).toEqual([]);
    },
  );
});
