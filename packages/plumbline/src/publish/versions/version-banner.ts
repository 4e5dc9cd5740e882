/** What a frozen version says of itself first: that it is one, whether there is a newer one, whether it was corrected. */
import type { Project } from '../../core/project/project.ts';
import { hrefFor, pathOf } from '../urls.ts';
import { html, type Html } from '../html/html.ts';
import { formatDate } from '../format.ts';
import type { Snapshot } from './snapshot.ts';
import { correctionsSince, currentOf, resolveChart, stateAt, type Version } from './versions.ts';

export function versionBanner(project: Project, version: Version, snapshot: Snapshot): Html {
  const since = correctionsSince(project, version, snapshot);
  return html`<header class="banner">
    <p class="name"><a href="${hrefFor(project.config, pathOf.home())}">${snapshot.edition.title}</a></p>
    <p>
      <b
        >Frozen version <code>${version.hash}</code> of
        <time datetime="${version.date}">${formatDate(version.date)}</time>.</b
      >
      It stays as it is. ${status(project, version)}
    </p>
    ${since.map(
      ({ date, text }) =>
        html`<p class="correction">
          <b>Corrected on <time datetime="${date}">${formatDate(date)}</time>, after this version:</b> ${text}
        </p>`,
    )}
  </header>`;
}

/** Whether this is the newest version, and where the chart itself is. */
function status(project: Project, version: Version): Html {
  const to = (path: string) => hrefFor(project.config, path);
  const fate = resolveChart(project, pathOf.chart(version.chart, version.view));
  const newest = newestAfter(version);
  const newer =
    newest.hash === version.hash
      ? html`No newer version has been frozen.`
      : html`<b>A newer version exists</b>, of
          <a href="${to(newest.path)}"><time datetime="${newest.date}">${formatDate(newest.date)}</time></a
          >; <a href="${to(version.after!.diff!)}">see what changed</a>.`;
  if (fate?.kind === 'removed')
    return html`${newer} The chart was removed on <time datetime="${fate.date}">${formatDate(fate.date)}</time>:
      ${fate.reason}`;
  if (!fate) return newer;
  const { chart, view } = stateAt(project, fate.path)!;
  const here = html`<a href="${to(fate.path)}">The chart</a>`;
  return currentOf(project, chart, view)?.hash === newest.hash
    ? html`${newer} ${here} is kept up to date.`
    : html`${newer} ${here} has changed since the newest was frozen.`;
}

function newestAfter(version: Version): Version {
  let newest = version;
  while (newest.after) newest = newest.after;
  return newest;
}
