import { expect, onTestFinished, test } from 'vitest';
import { loadProject } from '../../../../src/core/project/load.ts';
import { checkLinks } from '../../../../src/publish/links/check-links.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';

const matter = '---\ntitle: About\ndescription: About the towns.\n---\n\n';

/** The problems of a page with a text, in an edition with a few files beside it. */
async function problemsOf(text: string, files: Record<string, string> = {}) {
  const root = await copyEdition(onTestFinished, {
    files: { 'src/content/pages/about.mdx': `${matter}${text}\n`, ...files },
  });
  return checkLinks(await loadProject(root));
}

test.each([
  'https://other.example/page?x=1#y',
  'http://other.example',
  'HTTPS://other.example/',
  '//other.example/page',
  'mailto:ada@tiny.example?subject=Bridges',
  'tel:+49301234',
  'https://tiny.example/stories/two-crossings/',
  '/sources/gauge-2001/',
  '../sources/gauge-2001/',
  '../stories/two-crossings/#the-north-bank',
  '../stories/two-crossings/#chart-bridges-now',
  '../stories/two-crossings/#n-bridges-alder-2000-bridges',
  '../stories/two-crossings/#user-content-fn-1',
  '../stories/two-crossings/#:~:text=Birch',
  '../stories/two-crossings/claims.json',
  '../charts/bridges-now/?tab=data#numbers',
  '../charts/bridges-now/north.csv',
  '../data/towns/data.csv#row=2',
  '../feed.xml',
  '../cards/edition.png',
  '../robots.txt',
  '../search/?q=alder',
  '#content',
  '',
])('a link to "%s" is right', async (url) => {
  expect(await problemsOf(url ? `See [this](${url}).` : 'No link.')).toEqual([]);
});

test('headings have the ids that Astro gives them', async () => {
  const headings = ['What’s new?', 'Again', 'Again', 'Up -- and down', 'Zürich *and* `code`'];
  const slugs = ['whats-new', 'again', 'again-1', 'up--and-down', 'zürich-and-code'];
  const text = [...headings.map((one) => `## ${one}\n`), ...slugs.map((one) => `[x](#${one})`)].join('\n');
  expect(await problemsOf(text)).toEqual([]);
});

test('files of public/, images beside a text and pages of Astro exist', async () => {
  const text = '[A](../terms.pdf) [B](../shop/) ![C](./bridge.jpg) ![D](/map.svg) ![E][e]\n\n[e]: ./bridge.jpg';
  const files = {
    'public/terms.pdf': 'PDF',
    'public/map.svg': '<svg/>',
    'src/pages/shop.astro': '<p>Shop</p>',
    'src/content/pages/bridge.jpg': 'JPEG',
  };
  expect(await problemsOf(text, files)).toEqual([]);
});

test('a component that computes ids may have any fragment, one with ids only these', async () => {
  const files = {
    'src/components/Card.astro': '<p id="card">A</p>',
    'src/components/Ids.astro': '<p id={Astro.props.of}/>',
  };
  expect(await problemsOf('<Card />\n\n[A](#card)', files)).toEqual([]);
  expect(await problemsOf('<Card />\n\n[A](#cards)', files)).toHaveLength(1);
  expect(await problemsOf('<Ids of="x" />\n\n[A](#cards)', files)).toEqual([]);
});
