import { describe, expect, it } from 'vitest';
import { pagesIn, readText } from '../../../src/testing/files/site-files.ts';
import { unmarkedLanguages } from '../../../src/testing/files/unmarked-languages.ts';
import { project } from '../../helpers/project.ts';
import { sites } from '../../helpers/site.ts';

describe.each(sites)('pages $name', ({ folder }) => {
  it('mark all Chinese text as Chinese', { timeout: 60_000 }, () => {
    const pages = pagesIn(folder).map((page) => ({ page, html: readText(folder, page) }));
    const marked = pages.filter(({ html }) => html.includes('lang="zh-Hans"'));
    expect(marked.length).toBeGreaterThan(20);
    const faults = pages.flatMap(({ page, html }) =>
      unmarkedLanguages(html, project.textLanguages).map((fault) => `${page}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});
