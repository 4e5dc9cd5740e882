/** A document for a frame on another site: its style is inlined, and search engines leave it out. */
import { framePolicy } from '../html/content-security-policy.ts';
import { html, raw, type Html } from '../html/html.ts';

interface FramePage {
  language: string;
  title: string;
  css: string;
  /** The script that sends the height. Without it, no script may run. */
  script?: Html;
  body: Html;
}

// No canonical URL: it would contradict "noindex".
export const framePage = ({ language, title, css, script, body }: FramePage): string =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="content-security-policy" content="${framePolicy(css, script !== undefined)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <meta name="robots" content="noindex" />
        ${raw(`<style>${css}</style>`)} ${script}
      </head>
      <body>
        ${body}
      </body>
    </html> `.text;
