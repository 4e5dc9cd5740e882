/** The frozen versions of charts, as the ledger lists them and archive/ keeps them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chart } from '../../core/content/charts.ts';
import { correctionsOfData, correctionsOn, type Correction } from '../../core/project/corrections.ts';
import type { Graph } from '../../core/project/project.ts';
import { archiveFolder, fateOf, type Fate, type VersionLine } from '../../core/project/ledger.ts';
import { withheldNotice } from '../../core/project/redistribution.ts';
import { pathOf } from '../urls.ts';
import { chartStates, type ChartState } from '../chart-states.ts';
import { nameOf, snapshotOf, type Snapshot } from './snapshot.ts';
import { contentHashIn, contentHashOf } from './version-content.ts';

/** A chart in one state as the ledger names it; it may be published no more, or under another name. */
export type Named = {
  chart: string;
  view?: string | undefined;
};

export interface Version extends VersionLine {
  /** Its address. */
  path: string;
  /** Address of what it changed; the first version has none. */
  diff: string | undefined;
  before: Version | undefined;
  after: Version | undefined;
}

/** Where the snapshot of a version is kept, below the project's root. */
export const fileOf = ({ chart, view, hash }: Named & { hash: string }): string =>
  [archiveFolder, 'charts', chart, view, `${hash}.json`].filter(Boolean).join('/');

/** All versions of a chart in one state, oldest first; those it was given under an earlier name are among them. */
export const versionsOf = (graph: Graph, { chart, view }: Named): Version[] =>
  histories(graph).get(homeOf(graph, pathOf.chart(chart, view))) ?? [];

/** The newest frozen version, whether or not it still is what the chart shows. */
export const latestOf = (graph: Graph, state: Named): Version | undefined => versionsOf(graph, state).at(-1);

/**
 * The newest frozen version, if its content is that of the chart now; none where that has changed, or was never released.
 * Another drawing of the same content is no change.
 */
export function currentOf(graph: Graph, chart: Chart, view?: string): Version | undefined {
  const latest = latestOf(graph, { chart: chart.id, view });
  return latest && contentOf(graph, latest) === contentHashOf(snapshotOf(graph, chart, view)) ? latest : undefined;
}

/** The hash of a chart as it is now: that of the frozen version with the same content, else the one that a release would give it. */
export function hashNow(graph: Graph, chart: Chart, view?: string): string {
  const content = contentHashOf(snapshotOf(graph, chart, view));
  const frozen = versionsOf(graph, { chart: chart.id, view }).findLast((one) => contentOf(graph, one) === content);
  return frozen?.hash ?? nameOf(content);
}

const contents = new WeakMap<Graph, Map<string, string | undefined>>();

/** The sha256 of a version's content; where its line has none, that of the kept file, which is read once for a graph. */
function contentOf(graph: Graph, version: Version): string | undefined {
  if (version.content !== undefined) return version.content;
  const all = contents.get(graph) ?? new Map<string, string | undefined>();
  contents.set(graph, all);
  const file = fileOf(version);
  if (!all.has(file)) all.set(file, contentHashIn(readFileSync(join(graph.root, file), 'utf8')));
  return all.get(file);
}

/** What became of a permalink that a chart had once. */
export const fateOfChart = (graph: Graph, path: string): Fate | undefined =>
  fateOf(graph.ledger, path, (address) => liveStates(graph).has(address));

/** The permalink under which a chart is found today, or was found last. */
export const homeOf = (graph: Graph, path: string): string => fateOfChart(graph, path)?.path ?? path;

/** The state that is published at a permalink. */
export const stateAt = (graph: Graph, permalink: string): ChartState | undefined => liveStates(graph).get(permalink);

const live = new WeakMap<Graph, Map<string, ChartState>>();

function liveStates(graph: Graph): Map<string, ChartState> {
  let states = live.get(graph);
  if (!states) {
    const all = chartStates(graph).map(({ props }) => [pathOf.chart(props.chart.id, props.view), props] as const);
    live.set(graph, (states = new Map(all)));
  }
  return states;
}

const byGraph = new WeakMap<Graph, Map<string, Version[]>>();

/** Versions by the permalink under which their chart is found today, or was found last. */
export function histories(graph: Graph): Map<string, Version[]> {
  let all = byGraph.get(graph);
  if (!all) {
    const lines = graph.ledger.filter((line) => line.kind === 'version');
    const groups = Map.groupBy(lines, ({ chart, view }) => homeOf(graph, pathOf.chart(chart, view)));
    byGraph.set(graph, (all = new Map([...groups].map(([path, group]) => [path, toHistory(group)]))));
  }
  return all;
}

function toHistory(lines: VersionLine[]): Version[] {
  const versions = lines.map((line, i): Version => {
    const { chart, view, hash } = line;
    const diff = i ? pathOf.versionDiff(chart, view, hash) : undefined;
    return { ...line, path: pathOf.version(chart, view, hash), diff, before: undefined, after: undefined };
  });
  versions.forEach((version, i) => Object.assign(version, { before: versions[i - 1], after: versions[i + 1] }));
  return versions;
}

/** What was frozen, as far as it may still be handed on. */
export const readSnapshot = (graph: Graph, version: Version): Snapshot =>
  handedOn(graph, JSON.parse(readFileSync(join(graph.root, fileOf(version)), 'utf8')) as Snapshot);

/** A work may forbid today what it did not on the day: then the values are kept in the archive, and shown no more. */
function handedOn(graph: Graph, snapshot: Snapshot): Snapshot {
  const dataset = graph.datasets.get(snapshot.data.id);
  const withheld = dataset && withheldNotice(graph, dataset);
  if (withheld === undefined) return snapshot;
  const { narrow, wide } = snapshot.drawings;
  const bare = (svg: string) => svg.replace(/<title>[^]*?<\/title>/g, '');
  const drawings = { narrow: { ...narrow, svg: bare(narrow.svg) }, wide: { ...wide, svg: bare(wide.svg) } };
  return { ...snapshot, rows: [], withheld, drawings };
}

/** Corrections that a version does not know of: published on its day or later, and not part of it. */
export function correctionsSince(graph: Graph, version: Version, snapshot: Snapshot): Correction[] {
  const state = liveStates(graph).get(homeOf(graph, pathOf.chart(version.chart, version.view)));
  const known = new Set(snapshot.corrections.map(({ date, text }) => `${date} ${text}`));
  const all = state ? correctionsOn(graph, state.chart) : correctionsOfData(graph, snapshot.data.id);
  return all.filter(({ date, text }) => date >= version.date && !known.has(`${date} ${text}`));
}

/** Every frozen version once, as `getStaticPaths` wants it; one that came back is the one of its last time. */
export function versionPaths(graph: Graph): { params: { state: string; hash: string }; props: { version: Version } }[] {
  const all = [...histories(graph).values()].flat();
  return [...new Map(all.map((version) => [version.path, version])).values()].map((version) => ({
    params: { state: [version.chart, version.view].filter(Boolean).join('/'), hash: version.hash },
    props: { version },
  }));
}

/** Every state that has a list of versions, published or not, as `getStaticPaths` wants it. */
export function statesWithVersions(graph: Graph): { params: { state: string }; props: Named }[] {
  const homes = new Set([...liveStates(graph).keys(), ...histories(graph).keys()]);
  return [...homes].map((home) => {
    const [, chart = '', view] = home.slice(0, -1).split('/');
    return { params: { state: [chart, view].filter(Boolean).join('/') }, props: { chart, view } };
  });
}
