/**
 * A self-contained page: its style sheet is inlined, its fonts are local, its policy allows no request and no script.
 * Frozen versions and redirects are such pages, so that they do not depend on how the rest of the site is built.
 */
import { completePolicy } from './content-security-policy.ts';
import { documentHtml } from './document.ts';
import { html, type Html } from './html.ts';

interface Page {
  language: string;
  title: string;
  description: string;
  css: string;
  /** Elements for the head. */
  head?: Html;
  body: Html;
}

export function standalonePage({ language, title, description, css, head, body }: Page): string {
  const style = css.replace(/\/\*[^]*?\*\/|\s+(?=\s)/g, '').trim();
  return documentHtml({
    language,
    title,
    policy: completePolicy(style),
    head: html`<meta name="description" content="${description}" />
      <meta name="robots" content="noindex" />
      <link rel="icon" href="data:," />
      ${head}`,
    styles: [style],
    body,
  });
}
