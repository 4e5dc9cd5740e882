/**
 * A self-contained page: its style sheet is inlined, its fonts are local, its policy allows no request and no script.
 * Frozen versions and redirects are such pages, so that they do not depend on how the rest of the site is built.
 */
import { html, raw, type Html } from './html.ts';
import { completePolicy } from './content-security-policy.ts';

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
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="content-security-policy" content="${completePolicy(style)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <meta name="description" content="${description}" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        ${head} ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        ${body}
      </body>
    </html>`.text.concat('\n');
}
