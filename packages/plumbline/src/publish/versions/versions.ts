/** Reads the frozen versions of charts from the ledger and archive/. */
import { lookup } from '../../core/recording/lookups.ts';
import { memo } from '../../core/recording/memo.ts';
import type { Chart } from '../../core/content/charts.ts';
import { correctionsOfData, correctionsOn } from '../../core/project/corrections.ts';
import type { Correction } from '../../core/input/fields/corrections.ts';
import { readRecordedFile } from '../../core/recording/recorded-file.ts';
import type { Project } from '../../core/project/project.ts';
import { archiveFolder, type VersionLine } from '../../core/project/ledger/ledger.ts';
import { resolveUrl, type Resolution } from '../../core/project/ledger/resolve-url.ts';
import { noticeOfWithheld } from '../../core/project/redistribution.ts';
import { pathOf } from '../urls.ts';
import { chartStates, type ChartState } from '../chart-states.ts';
import { versionId, snapshotLanguage, snapshotOf, type Snapshot } from './snapshot.ts';
import { contentHashIn, contentHashOf } from './version-content.ts';

/** A state of a chart as the ledger names it; it may be renamed or no longer published. */
export type ChartRef = {
  chart: string;
  view?: string | undefined;
};

export interface Version extends VersionLine {
  /** Path of its page. */
  path: string;
  /** Path of the page of what it changed; undefined for the first version. */
  diff: string | undefined;
  before: Version | undefined;
  after: Version | undefined;
}

/** The file of its snapshot, from the root of the edition. */
export const snapshotFile = ({ chart, view, hash }: ChartRef & { hash: string }): string =>
  [archiveFolder, 'charts', chart, view, `${hash}.json`].filter(Boolean).join('/');

/** All versions of a state of a chart, oldest first; including those under an earlier name. */
export const versionsOf = (project: Project, { chart, view }: ChartRef): Version[] =>
  toHistory(linesOf(project, chart, view));

const linesOf = lookup('versions', (project: Project, chart: string, view: string | undefined): VersionLine[] =>
  (versionsByUrl(project).get(currentUrl(project, pathOf.chart(chart, view))) ?? []).map(
    ({ path: _path, diff: _diff, before: _before, after: _after, ...line }) => line,
  ),
);

/** A version with what is recorded now about it and its neighbours. */
export const versionNow = (project: Project, { path, ...state }: Version): Version =>
  versionsOf(project, state).find((one) => one.path === path)!;

/** The newest frozen version, whether or not the chart has changed since. */
export const latestOf = (project: Project, state: ChartRef): Version | undefined => versionsOf(project, state).at(-1);

/**
 * The newest frozen version, if its content is the same as that of the current chart. Drawings are not part of the content.
 */
export function currentOf(project: Project, chart: Chart, view?: string): Version | undefined {
  const latest = latestOf(project, { chart: chart.id, view });
  return latest && contentOf(project, latest) === contentHashOf(snapshotOf(project, chart, view)) ? latest : undefined;
}

/**
 * The id of the current chart: that of the frozen version with the same content, or the one that a release would give it.
 */
export function hashNow(project: Project, chart: Chart, view?: string): string {
  const content = contentHashOf(snapshotOf(project, chart, view));
  const frozen = versionsOf(project, { chart: chart.id, view }).findLast((one) => contentOf(project, one) === content);
  return frozen?.hash ?? versionId(content);
}

/**
 * The sha256 of the content of a version, from its line in the ledger or, in older lines without it, from the archived
 * file.
 */
function contentOf(project: Project, version: Version): string | undefined {
  if (version.content !== undefined) return version.content;
  const file = snapshotFile(version);
  return memo(project, `content of ${file}`, () => contentHashIn(readRecordedFile(project, file).toString()));
}

/** What happened to a permalink that a chart had. */
export const resolveChart = lookup('resolve-chart', (project: Project, path: string): Resolution | undefined =>
  resolveUrl(project.ledger, path, (address) => liveStates(project).has(address)),
);

/** The current or last permalink of a chart, by any permalink that it had. */
export const currentUrl = (project: Project, path: string): string => resolveChart(project, path)?.path ?? path;

/** The state at a permalink, if it is published. */
export function stateAt(project: Project, permalink: string): ChartState | undefined {
  const found = refAt(project, permalink);
  return found && { chart: project.charts.get(found.chart)!, view: found.view };
}

const refAt = lookup('state-at', (project: Project, permalink: string): ChartRef | undefined =>
  liveStates(project).get(permalink),
);

const liveStates = (project: Project): Map<string, ChartRef> =>
  memo(
    project,
    'live states',
    () =>
      new Map(
        chartStates(project).map(({ props: { chart, view } }) => [
          pathOf.chart(chart.id, view),
          { chart: chart.id, view },
        ]),
      ),
  );

/** Versions by the current or last permalink of their chart. */
export const versionsByUrl = (project: Project): Map<string, Version[]> =>
  memo(project, 'versions by URL', () => {
    const lines = project.ledger.filter((line) => line.kind === 'version');
    const groups = Map.groupBy(lines, ({ chart, view }) => currentUrl(project, pathOf.chart(chart, view)));
    return new Map([...groups].map(([path, group]) => [path, toHistory(group)]));
  });

function toHistory(lines: VersionLine[]): Version[] {
  const versions = lines.map((line, i): Version => {
    const { chart, view, hash } = line;
    const diff = i ? pathOf.versionDiff(chart, view, hash) : undefined;
    return { ...line, path: pathOf.version(chart, view, hash), diff, before: undefined, after: undefined };
  });
  versions.forEach((version, i) => Object.assign(version, { before: versions[i - 1], after: versions[i + 1] }));
  return versions;
}

/** The snapshot of a version, without what may no longer be published. */
export const readSnapshot = (project: Project, version: Version): Snapshot =>
  publishable(project, JSON.parse(readRecordedFile(project, snapshotFile(version)).toString()) as Snapshot);

/** The rights to a source may have changed since: the values stay in the archive, but are not published. */
function publishable(project: Project, snapshot: Snapshot): Snapshot {
  const dataset = project.datasets.get(snapshot.data.id);
  const withheld = dataset && noticeOfWithheld(project, dataset, snapshotLanguage(project, snapshot));
  if (withheld === undefined) return snapshot;
  const { narrow, wide } = snapshot.drawings;
  const bare = (svg: string) => svg.replace(/<title>[^]*?<\/title>/g, '');
  const drawings = { narrow: { ...narrow, svg: bare(narrow.svg) }, wide: { ...wide, svg: bare(wide.svg) } };
  return { ...snapshot, rows: [], withheld, drawings };
}

/** Corrections published on the day of a version or later that are not part of it. */
export function correctionsSince(project: Project, version: Version, snapshot: Snapshot): Correction[] {
  const state = stateAt(project, currentUrl(project, pathOf.chart(version.chart, version.view)));
  const known = new Set(snapshot.corrections.map(({ date, text }) => `${date} ${text}`));
  const all = state ? correctionsOn(project, state.chart) : correctionsOfData(project, snapshot.data.id);
  return all.filter(({ date, text }) => date >= version.date && !known.has(`${date} ${text}`));
}

/** Every frozen version once; of content that was frozen more than once, the last version. */
export function allVersions(project: Project): Version[] {
  const all = [...versionsByUrl(project).values()].flat();
  return [...new Map(all.map((version) => [version.path, version])).values()];
}

/** Every state that has frozen versions, whether or not it is still published: each has a versions.json. */
export const statesWithVersions = (project: Project): ChartRef[] =>
  [...versionsByUrl(project).keys()].map((permalink) => {
    const [, chart = '', view] = permalink.slice(0, -1).split('/');
    return { chart, view };
  });
