import { describe, expect, it } from 'vitest';
import { unmarkedChinese } from '../../../src/testing/files/unmarked-chinese.ts';
import { pagesIn, readText } from '../../../src/testing/files/site-files.ts';
import { sites } from '../../helpers/site.ts';

describe.each(sites)('pages $name', ({ folder }) => {
  it('say of all Chinese that it is Chinese', { timeout: 60_000 }, () => {
    const han = /\p{Script=Han}/u;
    const pages = pagesIn(folder).map((page) => ({ page, html: readText(folder, page) }));
    const chinese = pages.filter(({ html }) => han.test(html));
    expect(chinese.length).toBeGreaterThan(20);
    const faults = chinese.flatMap(({ page, html }) => unmarkedChinese(html).map((fault) => `${page}: ${fault}`));
    expect(faults).toEqual([]);
  });
});
