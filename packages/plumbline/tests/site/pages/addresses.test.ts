import { describe, expect, it } from 'vitest';
import { outputFile, pathOf } from '../../../src/publish/urls.ts';
import { earlierFiles } from '../../../src/publish/site/earlier-files.ts';
import { permanentUrls } from '../../../src/publish/site/permanent-urls.ts';
import { chartStates } from '../../../src/publish/chart-states.ts';
import { isRetired, project } from '../../helpers/project.ts';
import { filesIn, pagesIn } from '../../../src/testing/files/site-files.ts';
import { sites } from '../../helpers/site.ts';

const page = (path: string) => `${path}index.html`;
/** Frozen versions come from the ledger, which has tests of its own. */
const isFrozen = (file: string) => /\/v\/[0-9a-z]{10}\//.test(file);

/** Every address that the edition promises, computed from what is authored. */
function promised(): string[] {
  const { stories, datasets, sources, pages } = project;
  const states = chartStates(project).map(({ props }) => props);
  return [
    'index.html',
    '404.html',
    'feed.xml',
    'sitemap-index.xml',
    'robots.txt',
    'favicon.svg',
    ...[
      pathOf.stories(),
      pathOf.charts(),
      pathOf.data(),
      pathOf.sources(),
      pathOf.checks(),
      pathOf.corrections(),
      pathOf.embeds(),
      pathOf.search(),
    ].map(page),
    ...[...stories.keys()].flatMap((id) => [page(pathOf.story(id)), pathOf.claims(id), page(pathOf.republish(id))]),
    ...[...pages.keys()].map((id) => page(pathOf.page(id))),
    ...[...sources.keys()].map((id) => page(pathOf.source(id))),
    ...states.map(({ chart, view }) => page(pathOf.chart(chart.id, view))),
    page(pathOf.resizingEmbed()),
    ...states.map(({ chart, view }) => page(pathOf.embed(chart.id, view))),
    ...states.flatMap(({ chart, view }) =>
      (['png', 'svg', 'csv', 'json', 'zip'] as const).map((suffix) => pathOf.chartFile(chart.id, suffix, view)),
    ),
    ...[...datasets.keys()].flatMap((id) => [page(pathOf.dataset(id)), pathOf.datasetFile(id, 'datapackage.json')]),
    ...[...datasets.values()].flatMap(({ id, schema, package: { resources } }) =>
      (schema ? ['data.csv'] : resources.map(({ path }) => path)).map((file) => pathOf.datasetFile(id, file)),
    ),
  ];
}

describe.each(sites)('the site $name', ({ folder }) => {
  it('publishes every promised address', () => {
    const files = new Set(filesIn(folder));
    expect(promised().filter((path) => !files.has(path))).toEqual([]);
  });

  it('promises every file that it publishes, but for those that nobody keeps a link to', () => {
    const kept = new Set(permanentUrls(project).map(({ path }) => outputFile(path)));
    const passing =
      /^(fonts|cards|pagefind|search\/rows)\/|^(404\.html|favicon\.svg|robots\.txt|sitemap-\w+\.xml|(chart|copy|search|unzip)\.js|opensearch\.xml|speculation-rules\.json|_redirects|_headers)$/;
    expect(filesIn(folder).filter((file) => !kept.has(file) && !passing.test(file) && !isRetired(file))).toEqual([]);
  });

  it('publishes no page that nothing promises', () => {
    const earlier = earlierFiles(project).map(({ address }) => outputFile(address));
    const known = new Set([...promised(), ...earlier]);
    const others = pagesIn(folder).filter((file) => !known.has(file) && !isFrozen(file));
    expect(others.filter((file) => !isRetired(file))).toEqual([]);
  });
});
