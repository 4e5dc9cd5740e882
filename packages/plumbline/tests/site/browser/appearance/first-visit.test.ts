/** On a first visit with a slow connection, text ends up in every font that was paid for, and hardly moves. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathOf } from '../../../../src/publish/urls.ts';
import { openBrowser } from '../../../../src/testing/browser/open-browser.ts';
import { serveSite, type Site } from '../../../../src/testing/browser/serve-site.ts';
import { localFontsOf, systems } from '../../../helpers/local-fonts.ts';
import { sites } from '../../../helpers/site.ts';
import { firstVisit } from '../../checks/first-visit.ts';
import { embedRoutes, storyPaths } from '../kinds.ts';

/** At 0.1, readers begin to notice; a line that breaks elsewhere counts for all words after it. */
const mostShift = 0.05;

const pages = [pathOf.home(), pathOf.chart('lantern-map'), pathOf.data(), pathOf.search(), embedRoutes[0]!];
const visits = [
  ...storyPaths.flatMap((path) => [412, 1440].map((width) => ({ path, width }))),
  ...pages.map((path) => ({ path, width: 412 })),
];

let site: Site;
beforeAll(async () => {
  site = await serveSite(sites[0]);
  return () => site.stop();
});

describe.each(systems)('on %s', (system) => {
  let browser: Browser;
  beforeAll(async () => void (browser = await openBrowser(localFontsOf(system))));
  afterAll(() => browser.close());

  it.each(visits)('/$path at $width px', async ({ path, width }) => {
    const { fetched, shown, shift } = await firstVisit(browser, site.address + path, width);
    expect(fetched.length).toBeGreaterThan(1);
    expect(shown).toEqual(fetched);
    expect(shift).toBeLessThan(mostShift);
  });
});
