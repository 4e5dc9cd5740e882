import { dirname, resolve } from 'node:path';
import { LinkChecker, LinkState } from 'linkinator';
import { describe, expect, it } from 'vitest';
import { pagesIn } from '../../../src/testing/files/site-files.ts';
import { sites } from '../../helpers/site.ts';

describe.each(sites)('links $name', ({ base, folder }) => {
  it('all lead to a file and a place that exist', { timeout: 120_000 }, async () => {
    const result = await new LinkChecker().check({
      path: '**/*.html',
      // Under a sub-path the folder above is served, so that a link without the base leads nowhere.
      serverRoot: resolve(base === '/' ? folder : dirname(folder)),
      checkFragments: true,
      // Other people's sites are not ours to test, and the build has no network.
      linksToSkip: async (link) => !/^http:\/\/(localhost|127\.0\.0\.1)/.test(link),
    });
    const broken = result.links.filter(({ state }) => state === LinkState.BROKEN);
    expect(broken.map(({ url, parent }) => `${url} on ${parent}`)).toEqual([]);
    expect(result.links.filter(({ state }) => state === LinkState.OK).length).toBeGreaterThan(pagesIn(folder).length);
  });
});
