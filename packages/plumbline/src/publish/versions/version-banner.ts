/** The banner of a frozen version: its date, whether there is a newer version, whether it was corrected. */
import type { Project } from '../../core/project/project.ts';
import { hrefFor, pathOf } from '../urls.ts';
import type { Language } from '../../core/language/language.ts';
import { html, timeElement, type Html } from '../html/html.ts';
import { snapshotLanguage, type Snapshot } from './snapshot.ts';
import { correctionsSince, currentOf, resolveChart, stateAt, type Version } from './versions.ts';

export function versionBanner(project: Project, version: Version, snapshot: Snapshot): Html {
  const language = snapshotLanguage(project, snapshot);
  const { banner: words } = language.words.version;
  const since = correctionsSince(project, version, snapshot);
  return html`<header class="banner">
    <p class="name"><a href="${hrefFor(project.config, pathOf.home())}">${snapshot.edition.title}</a></p>
    <p>
      <b>${words.frozen(html`<code>${version.hash}</code>`, timeElement(language, version.date))}</b>
      ${words.unchanged} ${status(project, language, version)}
    </p>
    ${since.map(
      ({ date, text }) =>
        html`<p class="correction"><b>${words.corrected(timeElement(language, date))}</b> ${text}</p>`,
    )}
  </header>`;
}

/** Whether it is the newest version, and a link to the chart. */
function status(project: Project, language: Language, version: Version): Html {
  const { banner: words } = language.words.version;
  const link = (path: string, text: Html | string) => html`<a href="${hrefFor(project.config, path)}">${text}</a>`;
  const fate = resolveChart(project, pathOf.chart(version.chart, version.view));
  const newest = newestAfter(version);
  const newer =
    newest.hash === version.hash
      ? html`${words.isLatest}`
      : html`${words.newerOf(
          html`<b>${words.newer}</b>`,
          link(newest.path, timeElement(language, newest.date)),
          link(version.after!.diff!, words.changes),
        )}`;
  if (fate?.kind === 'removed') return html`${newer} ${words.removed(timeElement(language, fate.date), fate.reason)}`;
  if (!fate) return newer;
  const { chart, view } = stateAt(project, fate.path)!;
  const here = link(fate.path, words.chart);
  const isSame = currentOf(project, chart, view)?.hash === newest.hash;
  return html`${newer} ${isSame ? words.unchangedChart(here) : words.changedChart(here)}`;
}

function newestAfter(version: Version): Version {
  let newest = version;
  while (newest.after) newest = newest.after;
  return newest;
}
