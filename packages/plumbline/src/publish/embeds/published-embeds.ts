/** All embeds: of each live chart and each frozen version. */
import type { Chart } from '../../core/content/charts.ts';
import { memo, ownerOf } from '../../core/recording/memo.ts';
import type { Project } from '../../core/project/project.ts';
import { hrefFor, pathOf, type EmbedVariant } from '../urls.ts';
import { embedOf, type Embed } from './embed.ts';
import { chartStates } from '../chart-states.ts';
import { snapshotOf } from '../versions/snapshot.ts';
import {
  allVersions,
  correctionsSince,
  readSnapshot,
  resolveChart,
  versionNow,
  type Version,
} from '../versions/versions.ts';

export const variants: EmbedVariant[] = ['light', 'dark', 'resize'];

export interface PublishedEmbed {
  path: string;
  /** The page of the chart; undefined for frozen versions. */
  chart?: string | undefined;
  /** Made on demand, once for all its pages. */
  embed: () => Embed;
  variant?: EmbedVariant;
}

/** Frozen versions have all variants: their addresses never change. */
export function publishedEmbeds(project: Project): PublishedEmbed[] {
  const live = chartStates(project).map(({ props: { chart, view } }) => ({
    path: pathOf.embed(chart.id, view),
    chart: pathOf.chart(chart.id, view),
    embed: () => liveEmbed(project, chart, view),
  }));
  const frozen = allVersions(project).flatMap((version) => {
    const { chart, view, hash } = version;
    const embed = () => frozenEmbed(project, versionNow(project, version));
    const others = variants.map((variant) => ({
      path: pathOf.versionEmbedVariant(chart, view, hash, variant),
      embed,
      variant,
    }));
    return [{ path: pathOf.versionEmbed(chart, view, hash), embed }, ...others];
  });
  return [...live, ...frozen];
}

/** Every variant of the live charts. */
export const liveVariants = (project: Project): (PublishedEmbed & { from: string })[] =>
  chartStates(project).flatMap(({ props: { chart, view } }) =>
    variants.map((variant) => ({
      from: chart.file,
      path: pathOf.embedVariant(chart.id, view, variant),
      chart: pathOf.chart(chart.id, view),
      embed: () => liveEmbed(project, chart, view),
      variant,
    })),
  );

export const liveEmbed = (project: Project, chart: Chart, view?: string): Embed =>
  memo(ownerOf(project, chart), `embed ${view}`, () => embedOf(project, snapshotOf(project, chart, view)));

export const frozenEmbed = (project: Project, version: Version): Embed =>
  memo(project, `embed ${version.path}`, () => makeFrozen(project, version));

function makeFrozen(project: Project, version: Version): Embed {
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
