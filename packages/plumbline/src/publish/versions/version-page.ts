/** The page of one frozen version: made from its snapshot alone, but for what it says of its own age. */
import { forcedColors } from '../../charts/colors.ts';
import type { Layout } from '../../render/render-chart.ts';
import type { Project } from '../../core/project/project.ts';
import { absoluteUrl, hrefFor, pathOf } from '../urls.ts';
import { standalonePage } from '../html/standalone-page.ts';
import { versionBanner } from './version-banner.ts';
import { versionTable } from './version-table.ts';
import { html, joinHtml, raw, type Html } from '../html/html.ts';
import { formatDate } from '../format.ts';
import type { Snapshot } from './snapshot.ts';
import { versionPageCss } from './version-css.ts';
import { currentUrl, readSnapshot, stateAt, versionsOf, type Version } from './versions.ts';

/** A frozen page carries its style with it. */
export function versionPage(project: Project, version: Version): string {
  const snapshot = readSnapshot(project, version);
  const { title, subtitle, alt, note, gaps, corrections, language, edition } = snapshot;
  return standalonePage({
    language,
    title: `${title} · version ${version.hash} · ${edition.title}`,
    description: `${subtitle}, as ${edition.title} published it on ${formatDate(version.date)}.`,
    css: `${paletteCss(snapshot)}${versionPageCss()}`,
    head: relations(project, version),
    body: html`${versionBanner(project, version, snapshot)}
      <main>
        <figure>
          <figcaption>
            <h1>${title}</h1>
            <p class="measure">${subtitle}</p>
          </figcaption>
          ${drawings(snapshot)}
          <div class="foot">
            ${note && html`<p>${note}</p>`} ${gaps.map((gap) => html`<p class="gap"><b>≠ Known gap.</b> ${gap}</p>`)}
            ${credit(project, snapshot)}
          </div>
        </figure>
        ${
          corrections.length > 0 &&
          html`<section>
            <h2>Corrections</h2>
            <ul>
              ${corrections.map(({ date, text }) => html`<li>${timeOf(date)}: ${text}</li>`)}
            </ul>
          </section>`
        }
        <section>
          <h2>In words</h2>
          <p>${alt}</p>
        </section>
        <section>
          <h2>The numbers</h2>
          ${versionTable(snapshot)}
        </section>
        <section>
          <h2>Cite this version</h2>
          <p>${citationOf(project, version, snapshot)}</p>
          <p class="small">
            ${licenceOf(snapshot)} This page is complete in itself: it may be saved, printed and archived as it is.
            SHA-256 of what was frozen: <code>${version.sha256}</code>
          </p>
        </section>
      </main>`,
  });
}

export const timeOf = (date: string): Html => html`<time datetime="${date}">${formatDate(date)}</time>`;

/** Colours as they were on the day, for both kinds of screen; paper is light. */
export function paletteCss({ palettes }: Snapshot): string {
  const rule = (colours: Record<string, string>) =>
    Object.entries(colours)
      .map(([name, value]) => `--${name}:${value}`)
      .join(';');
  return `:root{color-scheme:light dark;${rule(palettes.light)}}@media screen and (prefers-color-scheme:dark){:root{${rule(palettes.dark)}}}${forcedColors}`;
}

/** RFC 5829: how a version stands to others. */
function relations(project: Project, { chart, view, before, after }: Version): Html {
  const to = (path: string) => hrefFor(project.config, path);
  const home = currentUrl(project, pathOf.chart(chart, view));
  const latest = stateAt(project, home) ? home : versionsOf(project, { chart, view }).at(-1)!.path;
  return html`<link rel="latest-version" href="${to(latest)}" />
    <link rel="version-history" type="application/json" href="${to(`${home}versions.json`)}" />
    ${before && html`<link rel="predecessor-version" href="${to(before.path)}" />`}
    ${after && html`<link rel="successor-version" href="${to(after.path)}" />`}`;
}

/** Both layouts; the style sheet shows the one that fits. */
export const drawings = (snapshot: Snapshot): Html =>
  html`<div class="drawing">
    ${(['narrow', 'wide'] satisfies Layout[]).map(
      (layout) => html`<div class="${layout}">${raw(snapshot.drawings[layout].svg)}</div>`,
    )}
  </div>`;

function credit(project: Project, { credits, data, edition, licence }: Snapshot): Html {
  const works = credits.map(({ id, name, title, url, places }) => {
    const where = places.length ? ` (${places.join('; ')})` : '';
    return html`<a href="${url ?? hrefFor(project.config, pathOf.source(id))}" title="${title}">${name}</a>${where}`;
  });
  return html`<div class="credit">
    ${works.length > 0 && html`<p>${works.length === 1 ? 'Source' : 'Sources'}: ${joinHtml(works, '; ')}.</p>`}
    <p>
      Data:
      <a href="${hrefFor(project.config, pathOf.dataset(data.id))}">${data.title}</a>${data.derived && ', computed by us'}. Chart: ${edition.title}, ${licence.id}.
    </p>
  </div>`;
}

function licenceOf({ licence, data }: Snapshot): Html {
  const named = data.licences.map(({ title, url }) => html`<a rel="license" href="${url}">${title}</a>`);
  const chart = html`<a rel="license" href="${licence.url}">${licence.title}</a>`;
  return html`Chart: ${chart}. Data: ${joinHtml(named, ', ')}.`;
}

/** A line to copy: who made it, what it is, which version, from whose data, where. */
function citationOf(project: Project, version: Version, { edition, title, credits }: Snapshot): string {
  const { date, hash, path } = version;
  const producers = [...new Set(credits.map(({ name }) => name))].join('; ');
  const data = producers && ` Data: ${producers}.`;
  return `${edition.title} (${date.slice(0, 4)}). ${title} [chart, version ${hash} of ${formatDate(date)}]. ${edition.publisher}.${data} ${absoluteUrl(project.config, path)}`;
}
