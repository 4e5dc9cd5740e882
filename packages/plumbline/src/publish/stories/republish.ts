/** Prepares a story for republication: the terms of its licence, and its text to paste. */
import type { EditionConfig } from '../../core/project/config.ts';
import type { Project } from '../../core/project/project.ts';
import type { Story } from '../../core/content/stories.ts';
import { absoluteUrl, pathOf } from '../urls.ts';
import { documentPolicy } from '../html/content-security-policy.ts';
import { documentHtml } from '../html/document.ts';
import { html, raw } from '../html/html.ts';

/** What the licence allows and requires, by the parts of a Creative Commons id. */
export function licenceTerms(
  { config: { licence, title }, language }: Project,
  { authors }: Story,
): { allowed: string; asked: string[] } {
  const { licenceTerms: terms } = language.words;
  const parts = licence.id.split('-');
  if (parts[0] !== 'CC' || parts[1] !== 'BY') return { allowed: terms.otherLicence, asked: [terms.readLicence] };
  // The name of a desk that includes the title of the edition names both.
  const names = authors.some((author) => author.includes(title)) ? authors : [...authors, title];
  const has = (part: string) => parts.includes(part);
  return {
    allowed: has('NC') ? terms.nonCommercial : terms.commercial,
    asked: [
      terms.credit(language.formatList(names)),
      terms.nameLicence,
      has('ND') ? terms.noDerivatives : terms.stateChanges,
      ...(has('SA') ? [terms.shareAlike] : []),
    ],
  };
}

/** Tells search engines the URL of the original. */
export const canonicalTag = (config: EditionConfig, story: Story): string =>
  html`<link rel="canonical" href="${absoluteUrl(config, pathOf.story(story.id))}" />`.text;

/** Where a line break is added, so that the HTML can be read. */
const blockEnds = /(?<=<\/(?:p|h\d|ul|ol|li|figure|table|section|caption|thead|tr)>)\s*(?=<)/g;

/** Attributes that only the pages of the edition need. The ids of footnotes are kept. */
const pageAttributes = / (?:class|aria-describedby|data-[\w-]+)(?:="[^"]*")?(?=[^<]*>)/g;
const headingIds = /(?<=<h\d) id="[^"]*"/g;

/** The HTML to paste: one block per line, without the classes and ids of the edition's pages. */
export const toPaste = (text: string): string =>
  `${text.trim().replace(pageAttributes, '').replace(headingIds, '').replace(blockEnds, '\n')}\n`;

const documentCss =
  'body{overflow-wrap:anywhere;max-width:45rem;margin:2rem auto;padding:0 1rem;font:1.125rem/1.6 Georgia,serif}img{max-width:100%;height:auto}figure{margin:2rem 0}figcaption,small{font-size:.875rem}';

/** A complete document for word processors and content systems. Its policy allows no script and no request but for its images. */
export const republishDocument = (config: EditionConfig, story: Story, text: string): string =>
  documentHtml({
    language: config.language,
    title: story.title,
    policy: documentPolicy(documentCss, new URL(config.site).origin),
    head: html`<meta name="description" content="${story.standfirst}" />
      ${raw(canonicalTag(config, story))}`,
    styles: [documentCss],
    body: html`<main>${raw(text)}</main>`,
  });
