/** A document for a frame on another site: its style is inlined, and search engines leave it out. */
import { framePolicy } from '../html/content-security-policy.ts';
import { documentHtml } from '../html/document.ts';
import { html, type Html } from '../html/html.ts';

interface FramePage {
  language: string;
  title: string;
  styles: string[];
  /** The script that sends the height. Without it, no script may run. */
  script?: Html;
  body: Html;
}

/** It has no canonical URL, which would contradict "noindex". */
export const framePage = ({ language, title, styles, script, body }: FramePage): string =>
  documentHtml({
    language,
    title,
    policy: framePolicy(styles, script !== undefined),
    head: html`<meta name="robots" content="noindex" />`,
    styles,
    script,
    body,
  });
