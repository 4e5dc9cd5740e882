/** Pages in programs without their style sheets: the reader view of Firefox and the text browser w3m. */
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { chartsIn, citationsOf, datasetOf } from '../../../src/core/project/lineage.ts';
import { fragmentFor, pathOf } from '../../../src/publish/urls.ts';
import { chartStates } from '../../../src/publish/chart-states.ts';
import { readText } from '../../../src/testing/files/site-files.ts';
import { project } from '../../helpers/project.ts';
import { missing, textInW3m } from '../../helpers/programs/w3m.ts';
import { sites } from '../../helpers/site.ts';

if (missing) console.warn(`Pages are not read in w3m: ${missing}`);

const [{ folder, base }] = sites;
const site = project.config.site + base;

/** The document that a reader view shows for a page. */
function readerView(path: string): Document {
  const { window } = new JSDOM(readText(folder, `${path}index.html`), { url: site + path });
  const article = new Readability(window.document).parse();
  return new JSDOM(article!.content!).window.document;
}

const chartPages = chartStates(project).map(({ props: { chart, view } }) => ({
  path: pathOf.chart(chart.id, view),
  charts: [{ id: chart.id, view }],
}));
const stories = [...project.stories.values()].map((story) => ({
  path: pathOf.story(story.id),
  charts: chartsIn(story),
}));

describe.each([...stories, ...chartPages].filter(({ charts }) => charts.length))('$path', ({ path, charts }) => {
  const document = readerView(path);

  it('has each chart once in a reader view, with its colours', () => {
    for (const { id, view } of charts) {
      const drawings = document.querySelectorAll(`#${fragmentFor(id, view)} svg`);
      expect(drawings, id).toHaveLength(1);
      expect(drawings[0]!.getAttribute('width')).toBe('360');
      expect(drawings[0]!.outerHTML).toMatch(/"var\(--\w+,#[0-9a-f]{3,6}\)"/);
      expect(drawings[0]!.outerHTML).not.toMatch(/var\(--\w+\)/);
    }
  });

  it('keeps the sources of each chart in a reader view', () => {
    for (const { id } of charts)
      for (const { source } of citationsOf(project, datasetOf(project, project.charts.get(id)!)))
        expect(document.querySelector(`a[href="${site}${pathOf.source(source.id)}"]`), source.id).not.toBeNull();
  });
});

describe.skipIf(missing).each(chartPages)('$path in w3m', ({ path }) => {
  it('has the labels of the chart as words', () => {
    const { document } = new JSDOM(readText(folder, `${path}index.html`)).window;
    const labels = [...document.querySelectorAll('.drawing text')].filter(({ children }) => children.length === 0);
    const words = new Set(textInW3m(join(folder, path, 'index.html')).split(/\s+/));
    const missed = labels.flatMap(({ textContent }) => textContent.split(/\s+/)).filter((word) => !words.has(word));
    expect(labels.length).toBeGreaterThan(2);
    expect(missed).toEqual([]);
  });
});
