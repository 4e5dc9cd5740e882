import { dirname, resolve } from 'node:path';
import { LinkChecker, LinkState } from 'linkinator';
import { describe, expect, it } from 'vitest';
import { graph, sites } from '../site.ts';

describe.each(sites)('links $name', ({ base, folder }) => {
  it('all lead to a file and a place that exist', { timeout: 120_000 }, async () => {
    const result = await new LinkChecker().check({
      path: base === '/' ? '/' : base.slice(1),
      serverRoot: resolve(base === '/' ? folder : dirname(folder)),
      recurse: true,
      checkFragments: true,
      // Other people's sites are not ours to test, and the build has no network.
      linksToSkip: async (link) => !link.startsWith('http://localhost'),
    });
    const broken = result.links.filter(({ state }) => state === LinkState.BROKEN).map(({ url, parent }) => `${url} on ${parent}`);
    expect(broken).toEqual([]);
    expect(result.links.length).toBeGreaterThan(graph.charts.size * 4);
  });
});
