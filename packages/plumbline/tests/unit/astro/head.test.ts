import { afterAll, describe, expect, test } from 'vitest';
import { loadProject } from '../../../src/core/project/load.ts';
import type { Story } from '../../../src/core/content/stories.ts';
import { jsonLdFor } from '../../../src/publish/metadata/json-ld/index.ts';
import { scholarMeta } from '../../../src/publish/metadata/scholar-tags.ts';
import { signposts } from '../../../src/publish/metadata/signposting.ts';
import { socialMeta, type Meta } from '../../../src/publish/metadata/open-graph.ts';
import type { PageSubject } from '../../../src/publish/page-subject.ts';
import { versionId, snapshotOf, toCanonicalJson } from '../../../src/publish/versions/snapshot.ts';
import { sha256Of } from '../../../src/core/input/hash.ts';
import { copyEdition } from '../../fixtures/copy-edition.ts';

const project = await loadProject(await copyEdition(afterAll));
const chart = project.charts.get('bridges-now')!;
const story = project.stories.get('two-crossings')!;
const dataset = project.datasets.get('bridges')!;
const source = project.sources.get('gauge-2001')!;

/** The tiny edition with its chart released. */
const snapshot = snapshotOf(project, chart);
const sha256 = sha256Of(toCanonicalJson(snapshot));
const hash = versionId(sha256);
const line = { kind: 'version', chart: chart.id, hash, sha256, date: '2026-12-01' };
const released = await loadProject(
  await copyEdition(afterAll, {
    files: {
      'archive/ledger.jsonl': `${JSON.stringify(line)}\n`,
      [`archive/charts/${chart.id}/${hash}.json`]: toCanonicalJson(snapshot),
    },
  }),
);

const valueOf = (metas: Meta[], key: string) =>
  metas.find((meta) => ('property' in meta ? meta.property : meta.name) === key)?.content;

interface Node {
  '@type': string;
  [name: string]: unknown;
}
async function nodesOf(subject: PageSubject, of = project): Promise<Node[]> {
  const { '@graph': nodes } = JSON.parse(await jsonLdFor(of, subject)) as { '@graph': Node[] };
  return nodes;
}

describe('socialMeta(project, subject)', () => {
  const metaOf = (subject?: PageSubject) => socialMeta(project, subject);

  test('gives each state of a chart its own social card, and a story that of its lead chart', () => {
    expect(valueOf(metaOf({ story }), 'og:image')).toBe('https://tiny.example/cards/charts/bridges-now.png');
    expect(valueOf(metaOf({ story }), 'og:image:alt')).toMatch(/^The Tiny File: Alder has the most bridges\. /);
    expect(valueOf(metaOf({ chart, view: 'north' }), 'og:image')).toBe(
      'https://tiny.example/cards/charts/bridges-now/north.png',
    );
    for (const subject of [undefined, { dataset }, { source }])
      expect(valueOf(metaOf(subject), 'og:image')).toBe('https://tiny.example/cards/edition.png');
  });

  test('gives the date of publication, and the date of the update if there is one', () => {
    expect(valueOf(metaOf({ story }), 'og:type')).toBe('article');
    expect(valueOf(metaOf({ story }), 'article:published_time')).toBe('2026-11-22');
    expect(valueOf(metaOf({ story }), 'article:modified_time')).toBeUndefined();
    const later: Story = { ...story, updated: '2026-12-02' };
    expect(valueOf(metaOf({ story: later }), 'article:modified_time')).toBe('2026-12-02');
  });

  test('describes the card in as many whole sentences as fit', () => {
    const alt = `${'A sentence about bridges. '.repeat(30)}`.trim();
    const text = valueOf(metaOf({ chart: { ...chart, alt } }), 'og:image:alt')!;
    expect(text.length).toBeLessThanOrEqual(420);
    expect(text).toMatch(/bridges\.$/);
    expect(text).toMatch(/^The Tiny File: Alder has the most bridges\. A sentence/);
  });
});

describe('signposts(project, subject)', () => {
  const hrefs = (subject: PageSubject, rel: string, of = project) =>
    signposts(of, subject).flatMap((link) => (link.rel === rel ? link.href : []));

  test('cites the permalink of a chart, or its frozen version if there is one', () => {
    expect(hrefs({ chart }, 'cite-as')).toEqual(['https://tiny.example/charts/bridges-now/']);
    expect(hrefs({ chart: released.charts.get(chart.id)! }, 'cite-as', released)).toEqual([
      `https://tiny.example/charts/bridges-now/v/${hash}/`,
    ]);
  });

  test('links to files, metadata, licence and type of a chart', () => {
    expect(hrefs({ chart, view: 'north' }, 'item')).toEqual(
      ['png', 'svg', 'csv', 'zip'].map((suffix) => `/charts/bridges-now/north.${suffix}`),
    );
    expect(hrefs({ chart }, 'describedby')).toEqual(['/charts/bridges-now.json']);
    expect(hrefs({ chart }, 'license')).toEqual(['https://creativecommons.org/licenses/by/4.0/']);
    expect(hrefs({ chart }, 'type')).toEqual(['https://schema.org/ImageObject']);
    expect(hrefs({ chart }, 'alternate')).toEqual(['https://tiny.example/charts/bridges-now/oembed.json']);
  });

  test('links to the list of versions of a chart that has versions', () => {
    expect(hrefs({ chart }, 'version-history')).toEqual([]);
    expect(hrefs({ chart }, 'version-history', released)).toEqual(['/charts/bridges-now/versions.json']);
  });

  test('cites the work itself for a source, or nothing if it has no URL', () => {
    expect(hrefs({ source: { ...source, DOI: '10.1/x', URL: 'https://a.example/' } }, 'cite-as')).toEqual([
      'https://doi.org/10.1/x',
    ]);
    expect(hrefs({ source: { ...source, URL: 'https://a.example/' } }, 'cite-as')).toEqual(['https://a.example/']);
    expect(hrefs({ source }, 'cite-as')).toEqual([]);
  });

  test('links to the data package of a dataset with "describedby"', () => {
    expect(hrefs({ dataset }, 'describedby')).toContain('/data/bridges/datapackage.json');
    expect(hrefs({ dataset }, 'item')).toContain('/data/bridges/data.csv');
  });
});

describe('scholarMeta(project, subject)', () => {
  test('describes a story: authors, title, date, URL', () => {
    const metas = scholarMeta(project, { story });
    expect(valueOf(metas, 'citation_title')).toBe(story.title);
    expect(valueOf(metas, 'citation_author')).toBe('The Tiny File desk');
    expect(valueOf(metas, 'citation_publication_date')).toBe('2026/11/22');
  });

  test('describes a primary source by its record, as far as it is known', () => {
    const metas = scholarMeta(project, { source: { ...source, role: 'primary' } });
    expect(valueOf(metas, 'citation_author')).toBe('Gauge, Ada');
    expect(valueOf(metas, 'citation_publication_date')).toBe('2001/03');
    expect(valueOf(metas, 'citation_doi')).toBeUndefined();
    expect(scholarMeta(project, { source: { ...source, role: 'cited' } })).toEqual([]);
  });
});

describe('jsonLdFor(project, subject)', () => {
  test('is one graph in which no text can close the script element', async () => {
    const hostile: Story = { ...story, title: 'A </script><b>bridge' };
    const text = await jsonLdFor(project, { story: hostile });
    expect(text).not.toContain('<');
    expect((JSON.parse(text) as { '@graph': Node[] })['@graph'][0]!['headline']).toBe(hostile.title);
  });

  test('has the dates of an update and a correction only if there is one', async () => {
    const [article] = await nodesOf({ story });
    expect(article).toMatchObject({ '@type': 'NewsArticle', datePublished: '2026-11-22' });
    expect(article).not.toHaveProperty('dateModified');
    expect(article).not.toHaveProperty('correction');
    const corrections = [{ date: '2026-12-02', text: 'It said five bridges. There are six.' }];
    const [later] = await nodesOf({ story: { ...story, updated: '2026-12-02', corrections } });
    expect(later).toMatchObject({
      dateModified: '2026-12-02',
      correction: [{ '@type': 'CorrectionComment', datePublished: '2026-12-02', text: corrections[0]!.text }],
    });
  });

  test('credits the producers of a chart’s data, and lists its rows with their hash', async () => {
    const nodes = await nodesOf({ chart });
    expect(nodes.find((node) => node['@type'] === 'ImageObject')).toMatchObject({
      creditText: 'Gauge (2001); The Almanac Office (1999) – with processing by The Tiny File',
      license: project.config.licence.url,
      acquireLicensePage: 'https://tiny.example/charts/bridges-now/',
    });
    const [rows] = nodes.filter((node) => node['@type'] === 'Dataset');
    const [file] = rows!['distribution'] as Record<string, string>[];
    expect(file).toMatchObject({ contentUrl: 'https://tiny.example/charts/bridges-now.csv' });
    expect(file!['sha256']).toMatch(/^[0-9a-f]{64}$/);
  });

  test('gives the years covered by the rows of a dataset', async () => {
    expect((await nodesOf({ dataset }))[0]).toMatchObject({ '@type': 'Dataset', temporalCoverage: '1900/2000' });
  });

  test('lists no file of a withheld dataset', async () => {
    const sources = new Map(project.sources).set(source.id, { ...source, redistribution: 'none' });
    const [node] = await nodesOf({ dataset }, { ...project, sources });
    expect(node).not.toHaveProperty('distribution');
    expect(node).toMatchObject({ isAccessibleForFree: false });
  });

  test('describes the edition on pages without a subject', async () => {
    const text = await jsonLdFor(project);
    expect(text).toContain('"@type":"WebSite"');
    expect(text).toContain('"name":"The Tiny File"');
  });
});
