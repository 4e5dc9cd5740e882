/** Every frame that is published: of each chart as it is now, and of each frozen version, in all variants. */
import type { Project } from '../../core/project/project.ts';
import { hrefFor, pathOf, type EmbedVariant } from '../urls.ts';
import { embedOf, type Embed } from './embed.ts';
import { chartStates } from '../chart-states.ts';
import { snapshotOf } from '../versions/snapshot.ts';
import { correctionsSince, resolveChart, readSnapshot, versionPaths, type Version } from '../versions/versions.ts';

export const variants: (EmbedVariant | undefined)[] = [undefined, 'light', 'dark', 'resize'];

interface Frame {
  /** Path of what is framed, below `charts/` and without a slash at its end. */
  params: { chart: string; variant: EmbedVariant | undefined };
  props: { embed: Embed; variant: EmbedVariant | undefined };
}

/** As `getStaticPaths` wants it. */
export function embedRoutes(project: Project): Frame[] {
  const live = chartStates(project).map(({ params, props: { chart, view } }) => ({
    chart: params.chart,
    embed: embedOf(project, snapshotOf(project, chart, view)),
  }));
  const frozen = versionPaths(project).map(({ props: { version } }) => ({
    chart: version.path.replace(/^charts\/|\/$/g, ''),
    embed: frozenEmbed(project, version),
  }));
  return [...live, ...frozen].flatMap(({ chart, embed }) =>
    variants.map((variant) => ({ params: { chart, variant }, props: { embed, variant } })),
  );
}

export function frozenEmbed(project: Project, version: Version): Embed {
  const snapshot = readSnapshot(project, version);
  const { chart, view, hash, date, after } = version;
  const fate = resolveChart(project, pathOf.chart(chart, view));
  return embedOf(project, snapshot, {
    hash,
    date,
    superseded: after !== undefined || fate?.kind !== 'here',
    latest: fate?.kind === 'here' ? hrefFor(project.config, fate.path) : undefined,
    corrections: correctionsSince(project, version, snapshot),
  });
}
