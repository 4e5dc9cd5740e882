import { describe, expect, it } from 'vitest';
import { htmlFaults } from '../../../src/testing/files/html.ts';
import { policyFaults } from '../../../src/testing/files/content-security-policy.ts';
import { isCopy, scriptFaults } from '../../../src/testing/files/scripts.ts';
import { themeFaults } from '../../../src/testing/files/dark-theme.ts';
import { isRetired, project } from '../../helpers/project.ts';
import { pagesIn, readText } from '../../../src/testing/files/site-files.ts';
import { sites } from '../../helpers/site.ts';

const attribute = (html: string, pattern: RegExp) => pattern.exec(html)?.[1];

describe.each(sites)('pages $name', ({ base, folder }) => {
  const pages = pagesIn(folder);

  it('are valid HTML', { timeout: 120_000 }, async () => {
    const problems: string[] = [];
    for (const page of pages) problems.push(...(await htmlFaults(page, readText(folder, page))));
    expect(problems).toEqual([]);
  });

  it('name themselves: title, description, language, canonical address', () => {
    const titles = new Map<string, string>();
    for (const page of pages) {
      const html = readText(folder, page);
      const title = attribute(html, /<title>([^<]+)<\/title>/) ?? '';
      expect(title, page).not.toBe('');
      expect(attribute(html, /<html lang="([^"]+)"/), page).toBe(project.config.language);
      if (isCopy(page) || isRetired(page)) continue;
      expect(titles.get(title), `${page} and ${titles.get(title)} are both titled "${title}"`).toBeUndefined();
      titles.set(title, page);
      expect(attribute(html, /<meta name="description" content="([^"]+)"/), page).toBeTruthy();
      const path = page.replace(/index\.html$/, '');
      expect(attribute(html, /<link rel="canonical" href="([^"]+)"/), page).toBe(project.config.site + base + path);
    }
  });

  it('carry no script but our own small ones, a strict policy, and a dark edition that differs in colours alone', () => {
    const faults: string[] = [];
    for (const page of pages) {
      const html = readText(folder, page);
      expect(scriptFaults(page, html, base), page).toEqual([]);
      // The text of a story as a document has no dark edition.
      const found = [...policyFaults(html), ...(page.endsWith('republish.html') ? [] : themeFaults(html))];
      faults.push(...found.map((fault) => `${page}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});
