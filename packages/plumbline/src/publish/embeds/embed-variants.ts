/** Every frame that is published: of each chart as it is now, and of each frozen version, in all variants. */
import type { Graph } from '../../core/project/project.ts';
import { link, pathOf, type EmbedVariant } from '../urls.ts';
import { embedOf, type Embed } from './embed.ts';
import { chartStates } from '../chart-states.ts';
import { snapshotOf } from '../versions/snapshot.ts';
import { correctionsSince, fateOfChart, readSnapshot, versionPaths, type Version } from '../versions/versions.ts';

export const variants: (EmbedVariant | undefined)[] = [undefined, 'light', 'dark', 'resize'];

interface Frame {
  /** Path of what is framed, below `charts/` and without a slash at its end. */
  params: { chart: string; variant: EmbedVariant | undefined };
  props: { embed: Embed; variant: EmbedVariant | undefined };
}

/** As `getStaticPaths` wants it. */
export function framePaths(graph: Graph): Frame[] {
  const live = chartStates(graph).map(({ params, props: { chart, view } }) => ({
    chart: params.chart,
    embed: embedOf(graph.edition, snapshotOf(graph, chart, view)),
  }));
  const frozen = versionPaths(graph).map(({ props: { version } }) => ({
    chart: version.path.replace(/^charts\/|\/$/g, ''),
    embed: frozenEmbed(graph, version),
  }));
  return [...live, ...frozen].flatMap(({ chart, embed }) =>
    variants.map((variant) => ({ params: { chart, variant }, props: { embed, variant } })),
  );
}

export function frozenEmbed(graph: Graph, version: Version): Embed {
  const snapshot = readSnapshot(graph, version);
  const { chart, view, hash, date, after } = version;
  const fate = fateOfChart(graph, pathOf.chart(chart, view));
  return embedOf(graph.edition, snapshot, {
    hash,
    date,
    superseded: after !== undefined || fate?.kind !== 'here',
    latest: fate?.kind === 'here' ? link(graph.edition, fate.path) : undefined,
    corrections: correctionsSince(graph, version, snapshot),
  });
}
