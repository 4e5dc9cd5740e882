/** Opens the built site in Firefox and WebKit, where the system has them. */
import { beforeAll } from 'vitest';
import { serveSite } from '../../../src/testing/browser/serve-site.ts';
import { missingFirefox, openFirefox } from './firefox.ts';
import type { OtherBrowser } from './other-browser.ts';
import { missingWebKit, openWebKit } from './webkit.ts';

for (const missing of [missingFirefox, missingWebKit])
  if (missing) console.warn(`Pages are not tested in all browsers: ${missing}`);

/** Browsers that can be tested here. */
export const otherBrowsers = [
  ...(missingFirefox ? [] : [{ name: 'Firefox', open: openFirefox }]),
  ...(missingWebKit ? [] : [{ name: 'WebKit', open: () => openWebKit() }]),
];

export interface OtherReading extends OtherBrowser {
  /** Address of the built site, with a slash at its end. */
  address: string;
}

/** Opens one browser for the group of tests that calls it. The result is complete when the tests run. */
export function beginReadingIn(
  { open }: (typeof otherBrowsers)[number],
  site: { folder: string; base: string },
  preferences?: Record<string, string | number | boolean>,
): OtherReading {
  const reading = {} as OtherReading;
  beforeAll(async () => {
    const [browser, { address, stop }] = await Promise.all([open(preferences), serveSite(site)]);
    Object.assign(reading, browser, { address });
    return () => Promise.all([browser.close(), stop()]);
  }, 120_000);
  return reading;
}
