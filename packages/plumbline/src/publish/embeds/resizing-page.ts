/** One page for all charts: a script shows the embed that `?chart=` names, and sends its height to the page around the frame. */
import type { Project } from '../../core/project/project.ts';
import { framePolicy } from '../html/content-security-policy.ts';
import { html, raw } from '../html/html.ts';
import { hrefFor, pathOf } from '../urls.ts';

/** An embed fills its frame; a frame that is as high as its embed must not stretch it. */
const css =
  ':root{color-scheme:light dark;background:transparent}figure{min-height:0!important}h1{font:1rem sans-serif}';

export function resizingPage({ config, language }: Project): string {
  const { resizingCode } = language.words.chart.embed;
  return html`<!doctype html>
    <html lang="${config.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="content-security-policy" content="${framePolicy(css, true)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${resizingCode} · ${config.title}</title>
        <meta name="robots" content="noindex" />
        ${raw(`<style>${css}</style>`)}
        <script src="${hrefFor(config, pathOf.script('embed'))}"></script>
      </head>
      <body>
        <main>
          <h1>
            ${resizingCode}:
            <a href="${hrefFor(config, pathOf.charts())}" target="_blank" rel="noopener">${config.title}</a>
          </h1>
        </main>
      </body>
    </html> `.text;
}
