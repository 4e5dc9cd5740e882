/** One page for all charts: a script shows the embed that `?chart=` names, and sends its height to the page around the frame. */
import type { Project } from '../../core/project/project.ts';
import { html } from '../html/html.ts';
import { hrefFor, pathOf } from '../urls.ts';
import { framePage } from './frame-page.ts';

/** An embed fills its frame; a frame that is as high as its embed must not stretch it. */
const css =
  ':root{color-scheme:light dark;background:transparent}figure{min-height:0!important}h1{font:1rem sans-serif}';

export function resizingPage({ config, language }: Project): string {
  const { resizingCode } = language.words.chart.embed;
  return framePage({
    language: config.language,
    title: `${resizingCode} · ${config.title}`,
    styles: [css],
    script: html`<script src="${hrefFor(config, pathOf.script('embed'))}"></script>`,
    body: html`<main>
      <h1>
        ${resizingCode}:
        <a href="${hrefFor(config, pathOf.charts())}" target="_blank" rel="noopener">${config.title}</a>
      </h1>
    </main>`,
  });
}
