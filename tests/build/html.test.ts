import { FileSystemConfigLoader, HtmlValidate, esmResolver } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { policyFaults } from '../checks/policy.ts';
import { isCopy, scriptFaults } from '../checks/scripts.ts';
import { graph, pagesIn, readText, sites } from '../site.ts';

const validator = new HtmlValidate(
  new FileSystemConfigLoader([esmResolver()], {
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // Long titles carry the finding; search engines cut what they do not show.
      'long-title': 'off',
      // Trailing white space and quotes are the serialiser's business.
      'no-trailing-whitespace': 'off',
      'attr-quotes': 'off',
      'doctype-style': 'off',
      'void-style': 'off',
      'no-inline-style': 'error',
      // Our own scripts come from where the page comes from.
      'require-sri': ['error', { target: 'crossorigin' }],
    },
  }),
);

const attribute = (html: string, pattern: RegExp) => pattern.exec(html)?.[1];

describe.each(sites)('pages $name', ({ base, folder }) => {
  const pages = pagesIn(folder);

  it('are valid HTML', { timeout: 120_000 }, async () => {
    const problems: string[] = [];
    for (const page of pages) {
      const report = await validator.validateString(readText(folder, page), page);
      for (const { messages } of report.results)
        problems.push(...messages.map((m) => `${page}:${m.line}: ${m.message} (${m.ruleId})`));
    }
    expect(problems).toEqual([]);
  });

  it('name themselves: title, description, language, canonical address', () => {
    const titles = new Map<string, string>();
    for (const page of pages) {
      const html = readText(folder, page);
      const title = attribute(html, /<title>([^<]+)<\/title>/) ?? '';
      expect(title, page).not.toBe('');
      expect(attribute(html, /<html lang="([^"]+)"/), page).toBe(graph.edition.language);
      if (isCopy(page)) continue;
      expect(titles.get(title), `${page} and ${titles.get(title)} are both titled "${title}"`).toBeUndefined();
      titles.set(title, page);
      expect(attribute(html, /<meta name="description" content="([^"]+)"/), page).toBeTruthy();
      const path = page.replace(/index\.html$/, '');
      expect(attribute(html, /<link rel="canonical" href="([^"]+)"/), page).toBe(graph.edition.site + base + path);
    }
  });

  it('carry no script but our own small ones, no style attribute, and a strict policy', () => {
    const faults: string[] = [];
    for (const page of pages) {
      const html = readText(folder, page);
      expect(scriptFaults(page, html, base), page).toEqual([]);
      if (page.endsWith('republish.html')) continue;
      expect(html, page).not.toMatch(/<[^>]+ style="/);
      faults.push(...policyFaults(html).map((fault) => `${page}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});
