import { afterAll, describe, expect, test } from 'vitest';
import { loadProject } from '../../../../src/core/project/load.ts';
import { toPaste, republishDocument, licenceTerms } from '../../../../src/publish/stories/republish.ts';
import { figureCode, mailCode } from '../../../../src/publish/embeds/embed-options.ts';
import { staticFigure } from '../../../../src/publish/embeds/html-figure.ts';
import { snapshotOf } from '../../../../src/publish/versions/snapshot.ts';
import { withPolicy } from '../../../../src/publish/html/content-security-policy.ts';
import { policyFaults } from '../../../../src/testing/files/content-security-policy.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';

const project = await loadProject(await copyEdition(afterAll));
const { config } = project;
const chart = project.charts.get('bridges-now')!;
const story = project.stories.get('two-crossings')!;
const under = (id: string, authors = story.authors) =>
  licenceTerms({ ...project, config: { ...config, licence: { ...config.licence, id } } }, { ...story, authors });

describe('licenceTerms(project, story)', () => {
  test.each([
    ['CC-BY-4.0', 'commercially too', 'say so'],
    ['CC-BY-NC-4.0', 'not commercially', 'say so'],
    ['CC-BY-ND-4.0', 'commercially too', 'whole and unchanged'],
    ['CC-BY-SA-4.0', 'commercially too', 'same licence'],
  ])('lists what %s allows and requires', (id, allowed, asked) => {
    expect(under(id).allowed).toContain(allowed);
    expect(under(id).asked.join(' ')).toContain(asked);
  });

  test('lists no terms of an unknown licence', () => {
    expect(under('LicenseRef-Ours')).toEqual({
      allowed: 'You may publish this story under the terms of its licence.',
      asked: ['Read the licence and keep to its terms.'],
    });
  });

  test('credits authors and edition, or only a desk whose name includes the edition', () => {
    const asked = (author: string) => under('CC-BY-4.0', [author]).asked[0];
    expect(asked(`${config.title} desk`)).toBe(`Name ${config.title} desk, and link to the story.`);
    expect(asked('A. Writer')).toBe(`Name A. Writer and ${config.title}, and link to the story.`);
  });
});

describe('toPaste(text)', () => {
  test('puts each block on its own line without changing the text', () => {
    const text = '<h1>A</h1><p>B <a href="#">c</a> d</p><ul><li>E</li></ul>';
    expect(toPaste(text)).toBe('<h1>A</h1>\n<p>B <a href="#">c</a> d</p>\n<ul><li>E</li>\n</ul>\n');
  });

  test('removes classes and ids of the edition’s pages, except those of footnotes', () => {
    const text = '<h2 class="sr-only" id="label">Notes</h2><a href="#fn-1" id="ref-1" data-footnote-ref="true">1</a>';
    expect(toPaste(text)).toBe('<h2>Notes</h2>\n<a href="#fn-1" id="ref-1">1</a>\n');
    expect(toPaste('<a data-footnote-backref href="#r">↩</a>')).toBe('<a href="#r">↩</a>\n');
    expect(toPaste('<p>A class="x" in words</p>')).toBe('<p>A class="x" in words</p>\n');
  });
});

test('republishDocument(edition, story, text) has the canonical URL of the story', () => {
  const page = republishDocument(config, story, '<article></article>');
  expect(page).toContain(`<link rel="canonical" href="${config.site}${config.base}stories/two-crossings/" />`);
});

describe('staticFigure(project, snapshot)', () => {
  const snapshot = snapshotOf(project, chart);

  test('is ASCII with literal colours and both drawings', () => {
    const figure = figureCode(project, chart);
    expect(figure).not.toMatch(/[^\n\x20-\x7e]/);
    expect(figure).not.toMatch(/var\(|currentColor/);
    expect(figure.match(/<svg /g)).toHaveLength(2);
    expect(figure.match(/<svg [^>]*display="none"/g)).toHaveLength(1);
  });

  test('has every row', () => {
    expect(figureCode(project, chart).match(/<tr>/g)).toHaveLength(snapshot.rows.length + 1);
  });

  test('has no table and no description if the data are withheld', () => {
    const figure = staticFigure(project, { ...snapshot, rows: [], withheld: 'Not published here.' });
    expect(figure).toContain('<p>Not published here.</p>');
    expect(figure).not.toMatch(/<table|<tr>/);
    expect(figure).not.toContain(snapshot.alt.slice(0, 20));
  });

  test('links to the frozen version with the same content, if there is one', () => {
    expect(staticFigure(project, snapshot, 'https://a.example/v/1/')).toContain('href="https://a.example/v/1/"');
  });
});

test('mailCode(project, chart) is an image with link, size, alternative text and credit', () => {
  const mail = mailCode(project, chart, 'north');
  expect(mail).toMatch(
    /<img src="https:\/\/[^"]+\/charts\/bridges-now\/north\.png" width="600" height="\d+" alt="[^"]+"/,
  );
  expect(mail).toContain(`href="${config.site}${config.base}charts/bridges-now/north/"`);
});

test('republishDocument(edition, story, text) has a policy of its own, which allows images of the site', () => {
  const page = republishDocument(config, story, '<img src="https://tiny.example/a.png">');
  expect(policyFaults(page)).toEqual([]);
  expect(page).toContain(`img-src ${config.site};`);
  expect(withPolicy(page, 'stories/two-crossings/republish.html')).toBe(page);
});
