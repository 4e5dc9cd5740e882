/** Pages that come before they are asked for: when a link is pressed, and no sooner. */
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../src/publish/urls.ts';
import { watch } from '../../../src/testing/browser/page-faults.ts';
import { serveSite } from '../../../src/testing/browser/serve-site.ts';
import { sites } from '../../helpers/site.ts';
import { beginBrowsing } from '../../../src/testing/browser/reading.ts';

const reading = beginBrowsing();

describe.each(sites)('prefetch $name', ({ base, folder }) => {
  it('asks for nothing while a reader reads or points, and for a page as its link is pressed', async () => {
    const site = await serveSite({ base, folder });
    const page = await reading.browser.newPage();
    const faults = watch(page, site.address);
    await page.goto(site.address, { waitUntil: 'networkidle' });
    const ahead = () => site.asked.filter(({ headers }) => headers['sec-purpose']?.includes('prefetch'));
    const rules = site.asked.filter(({ path }) => path === pathOf.speculation());
    expect(rules).toHaveLength(1);
    const link = page.getByRole('link', { name: 'Sources', exact: true });
    await link.hover();
    await page.waitForTimeout(400);
    expect(ahead()).toEqual([]);
    await page.mouse.down();
    await expect.poll(() => ahead().map(({ path }) => path)).toEqual([pathOf.sources()]);
    await page.mouse.up();
    await page.waitForURL(site.address + pathOf.sources());
    expect(faults).toEqual([]);
    await page.close();
    await site.stop();
  });
});
