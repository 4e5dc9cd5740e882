/**
 * A chart as a piece of HTML for sites that do not allow frames: drawing, caption, credit and table. It does not depend
 * on the page around it: colours are literal, text is ASCII. Sites that drop style elements show the wide drawing, sites that drop SVG
 * the picture.
 */
import { fontFamily, portableFontFamily } from '../../render/svg/font-metrics.ts';
import { withLiteralColors } from '../../charts/colors.ts';
import { validFontVariants } from '../../render/images/portable-drawing.ts';
import type { Layout } from '../../render/render-chart.ts';
import { escapeAttribute } from '../../render/svg/svg-serializer.ts';
import type { Language } from '../../core/language/language.ts';
import type { EditionConfig } from '../../core/project/config.ts';
import type { Project } from '../../core/project/project.ts';
import { absoluteUrl, fragmentFor, pathOf } from '../urls.ts';
import { creditRuns } from './embed.ts';
import { html, raw, type Html } from '../html/html.ts';
import { plainTable } from '../data/plain-table.ts';
import { snapshotLanguage, type Snapshot } from '../versions/snapshot.ts';

/** The width from which the wide drawing is shown. */
const wideFrom = 600;

/** @param frozen the URL of the frozen version with the same content */
export function staticFigure(project: Project, snapshot: Snapshot, frozen?: string): string {
  const { config } = project;
  const language = snapshotLanguage(project, snapshot);
  const { embed: words } = language.words;
  const { chart, view, title, subtitle, note, gaps, corrections, palettes } = snapshot;
  const { paper, text, muted } = palettes.light;
  const name = fragmentFor(chart, view);
  const permalink = absoluteUrl(config, pathOf.chart(chart, view));
  const style = [
    `box-sizing:border-box;width:100%;max-width:752px;margin:0 0 1.5em;padding:16px`,
    `background:${paper};color:${text};font:15px/20px ${portableFontFamily(project.fonts.sans.slice(0, 1))}`,
  ].join(';');
  const small = `margin:8px 0 0;color:${muted};font-size:14px`;
  const figure = html`<figure style="${style}">
    <figcaption>
      <strong style="display:block;font-size:20px;line-height:25px">${title}</strong>
      <span style="display:block;margin:3px 0 14px;color:${muted}">${subtitle}</span>
    </figcaption>
    <div style="container-type:inline-size">
      ${drawing(project, snapshot, 'wide', name)}
      <div class="${name}-narrow" hidden>${drawing(project, snapshot, 'narrow', name)}</div>
    </div>
    ${picture(config, snapshot)}
    ${note && html`<p style="margin:14px 0 0">${note}</p>`}
    ${gaps.map((gap) => html`<p style="margin:8px 0 0"><b>&#8800; ${words.discrepancy}</b> ${gap}</p> `)}
    ${corrections.map(
      ({ date, text }) =>
        html`<p style="margin:8px 0 0"><b>${words.corrected(language.formatDate(date))}</b> ${text}</p> `,
    )}
    <p style="${small}">${credit(config, language, snapshot, permalink)}</p>
    <p style="${small}">
      <a href="${permalink}">${permalink.replace(/^https?:\/\//, '')}</a>${
        frozen && html` (<a href="${frozen}">${words.thisVersion}</a>)`
      }
    </p>
    ${table(language, snapshot)}
  </figure>`;
  return `${ascii(figure.text.replace(between, '>\n<'))}\n`;
}

/** Where a line break is added, so that the HTML can be read. */
const between = />\s+<(?=(?:figcaption|svg|div|img|p|details|table|thead|tbody|tr|\/figure)\b)/g;

/** Editors that drop SVG also drop `hidden`, which other sites know: then the picture has the place of the drawing. */
const picture = (config: EditionConfig, { chart, view, alt, subtitle, withheld }: Snapshot): Html =>
  html`<img
    src="${absoluteUrl(config, pathOf.chartFile(chart, 'png', view))}"
    alt="${withheld === undefined ? alt : subtitle}"
    width="720"
    hidden
  />`;

/**
 * Limited to its own width; the narrow drawing is hidden by attributes, which the style overrides. A space separates each label from
 * the next where only the text is left.
 */
function drawing(
  { fonts: { sans }, palettes: { light: palette } }: Project,
  { drawings, palettes, withheld, subtitle }: Snapshot,
  layout: Layout,
  name: string,
): Html {
  const { svg, width } = drawings[layout];
  const most = layout === 'narrow' ? 480 : width;
  const own = `${layout === 'wide' ? `class="${name}-wide"` : 'display="none"'} style="max-width:${most}px;overflow:visible" width="100%"`;
  const literal = withLiteralColors(validFontVariants(svg), palette)
    .replaceAll('currentColor', palettes.light['text']!)
    .replaceAll('</text><', '</text> <')
    .replaceAll(fontFamily(sans), portableFontFamily(sans))
    .replace(/^<svg /, `<svg ${own} `)
    .replace(/(^<svg [^>]*?) width="\d[\d.]*" height="[\d.]+"/, '$1')
    .replace(/(?<=^<svg [^>]*>)/, layout === 'wide' ? `<style>${choice(name)}</style>` : '');
  // The description has numbers.
  return raw(withheld ? literal.replace(/aria-label="[^"]*"/, `aria-label="${escapeAttribute(subtitle)}"`) : literal);
}

/** Inside the wide drawing, where HTML allows a style element; applies to both drawings. Many sites hide `hidden` with `!important`. */
const choice = (name: string): string =>
  `@container (max-width:${wideFrom - 0.1}px){.${name}-wide{display:none}div.${name}-narrow,.${name}-narrow svg{display:block!important}}`;

function credit(config: EditionConfig, language: Language, snapshot: Snapshot, permalink: string): Html {
  const runs = creditRuns(language, snapshot, permalink, (path) => absoluteUrl(config, path));
  return html`${runs.map(({ text, href, rel }) => {
    const relation = rel && html` rel="${rel}"`;
    return href === undefined ? text : html`<a href="${href}" ${relation}>${text}</a>`;
  })}`;
}

function table(language: Language, { fields, rows, credits, withheld }: Snapshot): Html {
  if (withheld !== undefined) return html`<p>${withheld}</p>`;
  const { data, tableCaption } = language.words.embed;
  const nameOf = (source: string) => credits.find(({ id }) => id === source)?.name;
  return html`<details style="margin:8px 0 0">
    <summary>${data}</summary>
    <div style="overflow-x:auto;font-size:14px">${plainTable(language, tableCaption, fields, rows, nameOf)}</div>
  </details>`;
}

/** Characters beyond ASCII as character references, which no editor, database or server breaks. */
const ascii = (text: string): string => text.replace(/[^\x00-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`);
