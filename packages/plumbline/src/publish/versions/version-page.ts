/** The page of a frozen version, made from its snapshot except for its banner. */
import { isWebAddress } from '../../core/input/fields/web-address.ts';
import { colorProperties, forcedColors } from '../../charts/colors.ts';
import type { Language } from '../../core/language/language.ts';
import type { Project } from '../../core/project/project.ts';
import { absoluteUrl, hrefFor, pathOf } from '../urls.ts';
import { drawnLayouts } from '../html/drawn-layouts.ts';
import { standalonePage } from '../html/standalone-page.ts';
import { versionBanner } from './version-banner.ts';
import { versionTable } from './version-table.ts';
import { html, joinHtml, timeElement, type Html } from '../html/html.ts';
import { snapshotLanguage, type Snapshot } from './snapshot.ts';
import { versionPageCss } from './version-css.ts';
import { currentUrl, readSnapshot, stateAt, versionsOf, type Version } from './versions.ts';

export function versionPage(project: Project, version: Version): string {
  const snapshot = readSnapshot(project, version);
  const { title, subtitle, alt, note, gaps, corrections, edition } = snapshot;
  const language = snapshotLanguage(project, snapshot);
  const { version: words } = language.words;
  return standalonePage({
    language: snapshot.language,
    title: words.pageTitle(title, version.hash, edition.title),
    description: words.pageDescription(subtitle, edition.title, language.formatDate(version.date)),
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
            ${note && html`<p>${note}</p>`} ${gaps.map((gap) => html`<p class="gap"><b>≠ ${words.discrepancy}</b> ${gap}</p>`)}
            ${credit(project, language, snapshot)}
          </div>
        </figure>
        ${
          corrections.length > 0 &&
          html`<section>
            <h2>${words.corrections}</h2>
            <ul>
              ${corrections.map(({ date, text }) => html`<li>${timeElement(language, date)}: ${text}</li>`)}
            </ul>
          </section>`
        }
        <section>
          <h2>${words.description}</h2>
          <p>${alt}</p>
        </section>
        <section>
          <h2>${words.data}</h2>
          ${versionTable(language, snapshot)}
        </section>
        <section>
          <h2>${words.cite}</h2>
          <p>${citationOf(project, language, version, snapshot)}</p>
          <p class="small">
            ${licenceOf(language, snapshot)} ${words.selfContained} ${words.sha256}
            <code>${version.sha256}</code>
          </p>
        </section>
      </main>`,
  });
}

/** The colours of the snapshot, light and dark; light on paper. */
export function paletteCss({ palettes }: Snapshot): string {
  return `:root{color-scheme:light dark;${colorProperties(palettes.light)}}@media screen and (prefers-color-scheme:dark){:root{${colorProperties(palettes.dark)}}}${forcedColors}`;
}

/** Links to other versions, as RFC 5829 defines them. */
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
export const drawings = ({ drawings: layouts, palettes }: Snapshot): Html =>
  html`<div class="drawing">${drawnLayouts(layouts, palettes.light)}</div>`;

function credit(project: Project, { words }: Language, { credits, data, edition, licence }: Snapshot): Html {
  const { attribution } = words;
  const works = credits.map(({ id, name, title, url, places }) => {
    const where = places.length ? ` (${places.join('; ')})` : '';
    const page = hrefFor(project.config, pathOf.source(id));
    return html`<a href="${url !== undefined && isWebAddress(url) ? url : page}" title="${title}">${name}</a>${where}`;
  });
  const dataset = html`<a href="${hrefFor(project.config, pathOf.dataset(data.id))}">${data.title}</a>`;
  return html`<div class="credit">
    ${works.length > 0 && html`<p>${attribution.sources(works.length)} ${joinHtml(works, '; ')}.</p>`}
    <p>${attribution.data(dataset, data.derived)} ${attribution.chart(edition.title, licence.id)}</p>
  </div>`;
}

/** Early snapshots may have addresses that are none. */
const licenceLink = ({ title, url }: { title: string; url: string }): Html =>
  isWebAddress(url) ? html`<a rel="license" href="${url}">${title}</a>` : html`${title}`;

function licenceOf({ words }: Language, { licence, data }: Snapshot): Html {
  const { chartLicence, dataLicence } = words.version;
  const named = data.licences.map(licenceLink);
  const chart = licenceLink(licence);
  return html`${chartLicence(chart)} ${dataLicence(joinHtml(named, ', '))}`;
}

/**
 * A line to copy: "The Tiny File (2026). Alder has the most bridges [chart, version 5iwv1n2qrk of 22 November 2026]. …"
 */
function citationOf(
  project: Project,
  { words, formatDate }: Language,
  version: Version,
  { edition, title, credits }: Snapshot,
): string {
  const { date, hash, path } = version;
  const producers = [...new Set(credits.map(({ name }) => name))].join('; ');
  const data = producers && ` ${words.citation.data(producers)}`;
  const what = words.citation.version(title, hash, formatDate(date));
  return `${edition.title} (${date.slice(0, 4)}). ${what}. ${edition.publisher}.${data} ${absoluteUrl(project.config, path)}`;
}
