import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBuiltSite } from '../built-site.ts';
import { budgetFaults, budgets as defaultBudgets, weightOf, type Budget } from './budgets.ts';
import { policyFaults } from './content-security-policy.ts';
import { themeFaults } from './dark-theme.ts';
import { htmlFaults } from './html.ts';
import { checkLinks } from './links.ts';
import { scriptFaults } from './scripts.ts';
import { filesIn, pagesIn, readText } from './site-files.ts';
import { unmarkedLanguages } from './unmarked-languages.ts';

/**
 * Tests the files of the built site: links lead somewhere; pages are valid HTML, have a strict Content-Security-Policy and only the
 * scripts of the package, and mark text in further languages; no file is heavier than its budget. `plumbline/testing/build-site` builds
 * the site.
 * @param options `budgets`: most that files may weigh, in place of those that Plumbline has for stories, charts and scripts
 */
export async function testFiles({ budgets = defaultBudgets }: { budgets?: Budget[] } = {}): Promise<void> {
  const { project, folder, base } = await readBuiltSite();
  const pages = pagesIn(folder);
  // A story to republish has the policy of the page that contains it.
  const own = pages.filter((page) => !page.endsWith('republish.html'));
  const onEachPage = (check: (html: string) => string[]): string[] =>
    own.flatMap((page) => check(readText(folder, page)).map((fault) => `${page}: ${fault}`));

  it('links lead to a file and a place that exist', { timeout: 300_000 }, async () => {
    expect((await checkLinks({ folder, base })).broken).toEqual([]);
  });

  it('pages are valid HTML', { timeout: 300_000 }, async () => {
    const faults: string[] = [];
    for (const page of pages) faults.push(...(await htmlFaults(page, readText(folder, page))));
    expect(faults).toEqual([]);
  });

  it('pages have only the scripts of the package', () => {
    const faults = pages.flatMap((page) =>
      scriptFaults(page, readText(folder, page), base).map((fault) => `${page} ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('pages have a strict policy, and a dark theme that differs only in colours', () => {
    expect(onEachPage((html) => [...policyFaults(html), ...themeFaults(html)])).toEqual([]);
  });

  it('pages mark text in further languages with its language', { timeout: 120_000 }, () => {
    expect(onEachPage((html) => unmarkedLanguages(html, project.textLanguages))).toEqual([]);
  });

  describe.each(budgets)('$name', (budget) => {
    it(`weighs at most ${budget.bytes} bytes as it is sent`, () => {
      const files = filesIn(folder).filter((file) => budget.files.test(file));
      const faults = files.flatMap((file) => budgetFaults(file, weightOf(readFileSync(join(folder, file))), [budget]));
      expect(faults).toEqual([]);
    });
  });
}
