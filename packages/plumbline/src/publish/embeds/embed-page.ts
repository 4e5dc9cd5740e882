/** The document of an embed, with its style inlined. */
import type { Project } from '../../core/project/project.ts';
import { themes } from '../../core/project/palettes.ts';
import { hrefFor, pathOf, type EmbedVariant } from '../urls.ts';
import type { Embed, Paragraph, Run } from './embed.ts';
import { embedCss, embedFontCss } from './embed-css.ts';
import { framePage } from './frame-page.ts';
import { drawnLayouts } from '../html/drawn-layouts.ts';
import { html, raw, type Html } from '../html/html.ts';

export function embedPage(project: Project, embed: Embed, variant?: EmbedVariant): string {
  const { id, title, subtitle, language, drawings, permalink, foot } = embed;
  return framePage({
    language,
    title: `${title} · ${embed.edition}`,
    styles: [embedFontCss(project), embedCss(project, embed, variant)],
    ...(variant === 'resize' && {
      script: html`<script src="${hrefFor(project.config, pathOf.script('embed'))}" data-chart="${id}"></script>`,
    }),
    body: html`${raw(themeTargets)}
      <main>
        <figure>
          <figcaption>
            <h1>${anchor({ text: title, href: permalink })}</h1>
            <p class="measure">${subtitle}</p>
          </figcaption>
          <div class="drawing">
            ${drawnLayouts(drawings, embed.palettes.light)}
          </div>
          <div class="foot">${foot.map(paragraph)}</div>
        </figure>
      </main>`,
  });
}

/** Where the fragments of addresses with a theme lead. */
const themeTargets = themes.map((theme) => `<span id="${theme}" hidden></span>`).join('');

const paragraph = ({ kind, runs }: Paragraph): Html => html`<p class="${kind}">${runs.map(toHtml)}</p>`;

function toHtml(run: Run): Html {
  if (run.silent) return html`<b aria-hidden="true">${run.text}</b>`;
  if (run.href !== undefined) return anchor(run);
  return run.strong ? html`<b>${run.text}</b>` : html`${run.text}`;
}

/** Links open a new tab, so that the page around the frame stays. */
const anchor = ({ text, href, rel }: Run): Html =>
  html`<a href="${href}" target="_blank" rel="${['noopener', rel].filter(Boolean).join(' ')}">${text}</a>`;
