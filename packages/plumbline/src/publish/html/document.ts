/** A complete HTML document with its style sheet in it, for what Astro does not render: embeds, frozen pages, texts to republish. */
import { html, raw, type Html } from './html.ts';

interface Document {
  language: string;
  title: string;
  /** Its content policy. */
  policy: string;
  /** Further elements for the head. */
  head: Html;
  /** The texts of its style elements. */
  styles: string[];
  script?: Html | undefined;
  body: Html;
}

export const documentHtml = ({ language, title, policy, head, styles, script, body }: Document): string =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="content-security-policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${head} ${styles.map((css) => raw(`<style>${css}</style>`))}${script}
      </head>
      <body>
        ${body}
      </body>
    </html>`.text.concat('\n');
