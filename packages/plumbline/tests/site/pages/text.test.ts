/** Links and marks of a story's text, on its page and in what others republish. */
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../src/publish/urls.ts';
import { readText } from '../../../src/testing/files/site-files.ts';
import { project } from '../../helpers/project.ts';
import { sites } from '../../helpers/site.ts';

const chart = pathOf.chart('lanterns-by-parish');
const hrefOf = (html: string, text: string) => new RegExp(`<a href="([^"]*)"[^>]*>${text}</a>`).exec(html)?.[1];

describe.each(sites)('the text of a story $name', ({ base, folder }) => {
  const page = readText(folder, `${pathOf.story('more-lanterns')}index.html`);
  const republished = readText(folder, pathOf.republishFile('more-lanterns'));

  it('has the base in a path from the start of the site', () => {
    expect(hrefOf(page, 'All parishes')).toBe(base + chart);
  });

  it('has absolute links when it is republished', () => {
    const site = project.config.site + base;
    expect(hrefOf(republished, 'All parishes')).toBe(site + chart);
    expect(hrefOf(republished, 'about the edition')).toBe(`${site}${pathOf.page('about')}#corrections`);
  });

  it('keeps single tildes', () => {
    for (const html of [page, republished]) expect(html).toContain('have oil~lamps and wall~lamps.');
  });
});
