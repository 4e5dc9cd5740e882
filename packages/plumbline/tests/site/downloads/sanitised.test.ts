/** What is left of HTML to paste after editors and mail programs have removed what they do not allow. */
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import sanitizeHtml from 'sanitize-html';
import { describe, expect, it } from 'vitest';
import { captionFor } from '../../../src/core/content/charts.ts';
import { chartsIn } from '../../../src/core/project/lineage.ts';
import { absoluteUrl, pathOf } from '../../../src/publish/urls.ts';
import { figureCode, mailCode } from '../../../src/publish/embeds/embed-options.ts';
import { chartStates } from '../../../src/publish/chart-states.ts';
import { readText } from '../../../src/testing/files/site-files.ts';
import { project } from '../../helpers/project.ts';
import { sites } from '../../helpers/site.ts';

const { config } = project;
const { allowedTags, allowedAttributes } = sanitizeHtml.defaults;
const withImages = { allowedTags: [...allowedTags, 'img'] };
/** Outlook displays tables, images and text with simple styles, and neither SVG nor style elements. */
const outlook = {
  allowedTags: [
    'a',
    'b',
    'br',
    'div',
    'img',
    'li',
    'ol',
    'p',
    'span',
    'strong',
    'table',
    'tbody',
    'td',
    'th',
    'thead',
    'tr',
    'ul',
  ],
  allowedAttributes: { ...allowedAttributes, '*': ['style'] },
  allowedStyles: { '*': { color: [/.*/], 'font-size': [/.*/], margin: [/.*/], padding: [/.*/] } },
};
const purify = createDOMPurify(new JSDOM('').window);

const sanitisers: [name: string, sanitise: (html: string) => string, images: boolean][] = [
  ['DOMPurify', (html) => purify.sanitize(html), true],
  ['sanitize-html', (html) => sanitizeHtml(html), false],
  ['sanitize-html with images', (html) => sanitizeHtml(html, withImages), true],
  ['a list like that of Outlook', (html) => sanitizeHtml(html, outlook), true],
];
const states = chartStates(project).map(({ props }) => props);
const isShown = (element: Element) => !element.hasAttribute('hidden') && !element.closest('[hidden]');

describe.each(sanitisers)('after %s', (_, sanitise, images) => {
  const read = (html: string) => new JSDOM(sanitise(html)).window.document;

  /** Title, credit and link are left, and the picture or the drawing, once. */
  function check(document: Document, { chart, view }: (typeof states)[number]): void {
    const text = document.body.textContent.replace(/\s+/g, ' ');
    const { title } = captionFor(chart, view);
    expect(text).toContain(title);
    expect(text).toContain(`Chart: ${config.title}`);
    const permalink = absoluteUrl(config, pathOf.chart(chart.id, view));
    const links = [...document.querySelectorAll(`a[href="${permalink}"]`)];
    expect(links.filter(({ textContent }) => textContent.trim())).not.toEqual([]);
    const src = absoluteUrl(config, pathOf.chartFile(chart.id, 'png', view));
    const shown = [...document.querySelectorAll(`svg, img[src="${src}"][alt]`)].filter(isShown);
    expect(shown).toHaveLength(images ? 1 : 0);
  }

  it.each(states)('the figure of $chart.id $view is a chart', (state) => {
    const before = new JSDOM(figureCode(project, state.chart, state.view)).window.document;
    const document = read(figureCode(project, state.chart, state.view));
    check(document, state);
    const words = new Set(document.body.textContent.split(/\s+/));
    const labels = [...before.querySelectorAll('text')].filter(({ children }) => children.length === 0);
    const missed = labels.flatMap(({ textContent }) => textContent.split(/\s+/)).filter((word) => !words.has(word));
    expect(missed).toEqual([]);
  });

  it.each(states)('the code of $chart.id $view for mail is a chart', (state) =>
    check(read(mailCode(project, state.chart, state.view)), state),
  );

  it.each([...project.stories.values()].filter((story) => chartsIn(story).length))(
    'the charts of the story $id to republish are charts',
    (story) => {
      const file = new JSDOM(readText(sites[0].folder, pathOf.republishFile(story.id))).window.document;
      for (const { id, view } of chartsIn(story)) {
        const src = absoluteUrl(config, pathOf.chartFile(id, 'png', view));
        const figure = file.querySelector(`figure:has(img[src="${src}"])`)!;
        check(read(figure.outerHTML), { chart: project.charts.get(id)!, view });
      }
    },
  );
});
