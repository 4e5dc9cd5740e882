import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { FileSystemConfigLoader, HtmlValidate, esmResolver } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { chartsIn } from '../../../src/core/project/lineage.ts';
import { absoluteUrl, hrefFor, pathOf } from '../../../src/publish/urls.ts';
import { liveFrame } from '../../../src/publish/embeds/embed-code.ts';
import { figureFile } from '../../../src/publish/downloads/chart-zip.ts';
import { variants } from '../../../src/publish/embeds/published-embeds.ts';
import { chartStates } from '../../../src/publish/chart-states.ts';
import { isRetired, project } from '../../helpers/project.ts';
import { pagesIn, readText } from '../../../src/testing/files/site-files.ts';
import { filesInZip } from '../../helpers/formats/zip.ts';
import { sites } from '../../helpers/site.ts';

const [{ folder }] = sites;
const { config } = project;
const states = chartStates(project).map(({ params, props }) => ({ name: params.chart, ...props }));
const page = (path: string) => readText(folder, `${path}index.html`);
const tags = (html: string, name: string) => html.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? [];
/** What an author selects in a field and copies. */
const fields = (html: string) =>
  [...html.matchAll(/<textarea[^>]*>([^<]*)<\/textarea>/g)].map(([, text]) =>
    text!
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#34;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&'),
  );

describe('frames', () => {
  const frames = pagesIn(folder).filter((file) => file.includes('/embed/') && !isRetired(file));

  it('are there for every chart and view, in every variant that the ledger promises', () => {
    expect(frames.length).toBeGreaterThanOrEqual(states.length * (1 + variants.length));
  });

  it('keep out of search engines, allow nothing but themselves, and lead out of the frame', () => {
    for (const file of frames) {
      const html = readText(folder, file);
      const isResize = file.endsWith('/resize/index.html');
      expect(html, file).toContain('<meta name="robots" content="noindex"');
      expect(html, file).not.toContain('canonical');
      expect(html, file).toMatch(
        /content="default-src 'none'; style-src(?: 'sha256-[^']+'){1,2}; font-src 'self'; base-uri 'none'; form-action 'none'(; script-src 'self'; connect-src 'self')?"/,
      );
      expect(tags(html, 'script'), file).toHaveLength(isResize ? 1 : 0);
      expect(tags(html, '(?:img|iframe|video|object|embed)'), file).toEqual([]);
      for (const anchor of tags(html, 'a')) expect(anchor, file).toMatch(/target="_blank" rel="noopener\b/);
      expect(html, file).toContain('Chart: ');
    }
  });

  it('are light: the largest is a map of a few dozen kilobytes', () => {
    const heavy = frames.filter((file) => readText(folder, file).length > 100_000);
    expect(heavy).toEqual([]);
  });

  it('stand on one page at five widths', () => {
    const html = page(pathOf.embeds());
    expect(tags(html, 'iframe')).toHaveLength(5 * states.length);
    for (const frame of tags(html, 'iframe')) expect(frame).toMatch(/width="\d+" height="\d+" loading="lazy"/);
  });
});

describe.each(states)('the permalink of $name', ({ chart, view }) => {
  const html = page(pathOf.chart(chart.id, view));

  it('offers the code of the frame as text, for each kind of page', () => {
    const codes = fields(html);
    for (const variant of ['light', 'dark', 'auto'] as const)
      expect(codes).toContain(liveFrame(project, chart, view, variant).html);
  });

  it('offers a figure that is valid HTML with two sound drawings, and leads back', async () => {
    expect(html).toMatch(
      new RegExp(`href="${hrefFor(config, pathOf.chartFile(chart.id, 'zip', view))}"[^>]* data-file="${figureFile}"`),
    );
    const archive = await filesInZip(readFileSync(join(folder, pathOf.chartFile(chart.id, 'zip', view))));
    const figure = archive.get(figureFile)!.toString();
    expect(readText(folder, pathOf.figure(chart.id, view))).toBe(figure);
    const validator = new HtmlValidate(
      new FileSystemConfigLoader([esmResolver()], {
        root: true,
        extends: ['html-validate:recommended'],
        rules: {
          // It is pasted where there is no style sheet of ours.
          'no-inline-style': 'off',
          'attr-quotes': 'off',
          'void-style': 'off',
          'no-trailing-whitespace': 'off',
        },
      }),
    );
    const report = await validator.validateString(figure);
    expect(report.results.flatMap(({ messages }) => messages.map((m) => `${m.ruleId}: ${m.message}`))).toEqual([]);
    for (const svg of figure.match(/<svg[^]*?<\/svg>/g)!) expect(new XMLParser().parse(svg).svg).toBeDefined();
    expect(figure).toContain(`href="${absoluteUrl(config, pathOf.chart(chart.id, view))}"`);
    expect(figure).toContain(`href="${config.licence.url}"`);
  });

  it('offers a picture for mail', () => {
    const mail = fields(html).find((code) => code.startsWith('<figure>'))!;
    expect(mail).toContain(`src="${absoluteUrl(config, pathOf.chartFile(chart.id, 'png', view))}"`);
  });
});

describe.each([...project.stories.values()])('the story $id', (story) => {
  const file = readText(folder, pathOf.republishFile(story.id));
  const text = /<article>[^]*<\/article>/.exec(file)![0];

  it('is published as a document that names its first address', () => {
    expect(file).toContain(`<link rel="canonical" href="${absoluteUrl(config, pathOf.story(story.id))}" />`);
    expect(tags(file, 'script')).toEqual([]);
  });

  it('holds nothing that means something on our pages alone', () => {
    for (const [, address] of text.matchAll(/(?:href|src)="([^"]*)"/g))
      expect(address).toMatch(/^(https?:|mailto:|#user-content-)/);
    expect(text).not.toMatch(/ (class|style|popovertarget)="|<button|<svg|var\(--/);
  });

  it('has every chart, and every step of a passage, as a picture with its words and its size, in order', () => {
    const charts = chartsIn(story).map(({ id, view }) => absoluteUrl(config, pathOf.chartFile(id, 'png', view)));
    const pictures = tags(text, 'img');
    expect(pictures.map((picture) => /src="([^"]+)"/.exec(picture)![1])).toEqual(charts);
    for (const picture of pictures)
      expect(picture).toMatch(/src="https:[^"]+\.png" width="\d+" height="\d+" alt="[^"]{20,}/);
  });

  it('links every number to what it stands on', () => {
    const numbers = story.elements.filter(({ name }) => name === 'Num');
    expect(text.match(/#n-[^"]+"/g)).toHaveLength(numbers.length);
  });

  it('says who wrote it, where it stands and under which licence', () => {
    for (const author of story.authors) expect(text).toContain(author);
    expect(text).toContain(config.licence.title);
  });

  it('is the same text in the field to copy', () => {
    expect(fields(page(pathOf.republish(story.id)))[0]!.trim()).toBe(text.trim());
  });
});
