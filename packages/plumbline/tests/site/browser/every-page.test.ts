/** Every page of the site, in both themes, at the widths of a phone and a desk, with and without scripts. */
import { describe, expect, it } from 'vitest';
import { everyPageFaults, faultsWithoutScripts, type Open } from '../../../src/testing/browser/every-page.ts';
import { watch } from '../../../src/testing/browser/page-faults.ts';
import { beginReading } from '../../../src/testing/browser/reading.ts';
import { pagesIn, readText } from '../../../src/testing/files/site-files.ts';
import { sites } from '../../helpers/site.ts';
import { fromFolder, site } from './frames/host-page.ts';

const { folder } = sites[0];
/** All but those that send readers on at once. */
const paths = pagesIn(folder)
  .filter((file) => !readText(folder, file).includes('http-equiv="refresh"'))
  .map((file) => file.replace(/index\.html$/, ''));

const reading = beginReading(sites[0]);

const open: Open = async (page, path) => {
  // A story to publish elsewhere names its pictures by their whole addresses, and is looked at where those are its own.
  const real = path.endsWith('republish.html');
  const start = real ? `${site}/` : reading.address;
  if (real) await page.route(`${site}/**`, fromFolder);
  const faults = watch(page, start);
  await page.goto(start + path, { waitUntil: 'load' });
  return faults;
};

describe(`each of ${paths.length} pages`, () => {
  it('passes WCAG 2.2 AA by axe, fits its window and asks for nothing elsewhere', { timeout: 1_800_000 }, async () => {
    expect(await everyPageFaults(reading.browser, paths, open)).toEqual([]);
  });

  it('is whole without scripts and breaks no policy', { timeout: 1_800_000 }, async () => {
    expect(await faultsWithoutScripts(reading.browser, paths, open)).toEqual([]);
  });
});
