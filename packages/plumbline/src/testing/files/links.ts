/** Finds broken links of a built site. */
import { dirname, resolve } from 'node:path';
import { LinkChecker, LinkState } from 'linkinator';

/** The number of links that lead somewhere, and the broken ones. */
export async function checkLinks({ folder, base }: { folder: string; base: string }): Promise<{
  sound: number;
  broken: string[];
}> {
  const above = base.split('/').filter(Boolean).length;
  const { links } = await new LinkChecker().check({
    path: '**/*.html',
    // For a site below a path, the folder above is served, so that a link without the base is broken.
    serverRoot: Array.from({ length: above }).reduce<string>((path) => dirname(path), resolve(folder)),
    checkFragments: true,
    // Links to other sites are not tested: tests do not use the network.
    linksToSkip: async (link) => !/^http:\/\/(localhost|127\.0\.0\.1)/.test(link),
  });
  return {
    sound: links.filter(({ state }) => state === LinkState.OK).length,
    broken: links.filter(({ state }) => state === LinkState.BROKEN).map(({ url, parent }) => `${url} on ${parent}`),
  };
}
