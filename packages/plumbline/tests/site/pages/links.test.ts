import { describe, expect, it } from 'vitest';
import { checkLinks } from '../../../src/testing/files/links.ts';
import { pagesIn } from '../../../src/testing/files/site-files.ts';
import { sites } from '../../helpers/site.ts';

describe.each(sites)('links $name', (site) => {
  it('all lead to a file and a place that exist', { timeout: 120_000 }, async () => {
    const { sound, broken } = await checkLinks(site);
    expect(broken).toEqual([]);
    expect(sound).toBeGreaterThan(pagesIn(site.folder).length);
  });
});
