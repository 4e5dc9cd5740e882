import { afterAll, describe, expect, test } from 'vitest';
import { loadProject } from '../../../../../src/core/project/load.ts';
import { absoluteUrl, pathOf } from '../../../../../src/publish/urls.ts';
import { headersFor } from '../../../../../src/publish/site/hosts/headers.ts';
import { permanentUrls } from '../../../../../src/publish/site/permanent-urls.ts';
import { speculationRules } from '../../../../../src/publish/site/hosts/speculation-rules.ts';
import { copyEdition } from '../../../../fixtures/copy-edition.ts';

const project = await loadProject(await copyEdition(afterAll));
const config = { ...project.config, base: '/x/' };

interface Rules {
  prefetch: { where: { and: [{ href_matches: string }, { not: { href_matches: string[] } }] }; eagerness: string }[];
}
const rules = JSON.parse(speculationRules(config)) as Rules;

/** Whether the rules let a browser prefetch a URL. Their patterns are those of URLPattern. */
function isFetched(address: string): boolean {
  const file = absoluteUrl(config, pathOf.speculation());
  const fits = (pattern: string) => new URLPattern(pattern, file).test(address);
  return rules.prefetch.some(({ where: { and } }) => fits(and[0].href_matches) && !and[1].not.href_matches.some(fits));
}

describe('speculationRules(edition)', () => {
  test('lets browsers prefetch pages when a link is pressed', () => {
    expect(rules.prefetch.map(({ eagerness }) => eagerness)).toEqual(['conservative']);
  });

  test('matches every page of the site except embeds and copies, and no file', () => {
    const wrong = permanentUrls(project).filter(({ path }) => {
      const isPage = path === '' || path.endsWith('/');
      return isFetched(absoluteUrl(config, path)) !== (isPage && !/\/(embed|v|republish)\//.test(path));
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    ['a row of a chart', 'https://tiny.example/x/charts/bridges-now/?row=Alder', true],
    ['a frozen version', 'https://tiny.example/x/charts/bridges-now/v/0123456789/', false],
    ['what lies beside the site', 'https://tiny.example/y/', false],
    ['another site', 'https://news.example/x/', false],
  ])('%s', (_name, address, expected) => {
    expect(isFetched(address)).toBe(expected);
  });
});

test('a header has the URL of the rules, with the base', () => {
  expect(headersFor('', '/x/')['Speculation-Rules']).toBe('"/x/speculation-rules.json"');
  expect(headersFor(pathOf.speculation())['Content-Type']).toBe('application/speculationrules+json');
});
