/** What is wrong with the links of a built site. */
import { dirname, resolve } from 'node:path';
import { LinkChecker, LinkState } from 'linkinator';

/** Links of the site, how many lead somewhere, and those that do not. */
export async function checkLinks({ folder, base }: { folder: string; base: string }): Promise<{
  sound: number;
  broken: string[];
}> {
  const above = base.split('/').filter(Boolean).length;
  const { links } = await new LinkChecker().check({
    path: '**/*.html',
    // Under a sub-path a folder above is served, so that a link without the base leads nowhere.
    serverRoot: Array.from({ length: above }).reduce<string>((path) => dirname(path), resolve(folder)),
    checkFragments: true,
    // Other people's sites are not ours to test, and a test has no network.
    linksToSkip: async (link) => !/^http:\/\/(localhost|127\.0\.0\.1)/.test(link),
  });
  return {
    sound: links.filter(({ state }) => state === LinkState.OK).length,
    broken: links.filter(({ state }) => state === LinkState.BROKEN).map(({ url, parent }) => `${url} on ${parent}`),
  };
}
