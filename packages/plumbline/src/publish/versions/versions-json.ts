/** versions.json: every frozen version of a state of a chart, newest first. */
import type { Project } from '../../core/project/project.ts';
import { absoluteUrl, pathOf } from '../urls.ts';
import { correctionsSince, resolveChart, readSnapshot, versionsOf, type ChartRef } from './versions.ts';

export function versionsJson(project: Project, state: ChartRef): string {
  const { config } = project;
  const path = pathOf.chart(state.chart, state.view);
  const fate = resolveChart(project, path);
  const versions = versionsOf(project, state).toReversed();
  const listed = versions.map((version) => {
    const snapshot = readSnapshot(project, version);
    const { hash, sha256, date, reason, diff } = version;
    return {
      hash,
      sha256,
      date,
      url: absoluteUrl(config, version.path),
      title: snapshot.title,
      reason,
      changes: diff && absoluteUrl(config, diff),
      corrections: correctionsSince(project, version, snapshot),
    };
  });
  const list = {
    id: [state.chart, state.view].filter(Boolean).join('/'),
    permalink: fate?.kind === 'here' ? absoluteUrl(config, fate.path) : undefined,
    removed: fate?.kind === 'removed' ? { date: fate.date, reason: fate.reason } : undefined,
    latest: versions[0]?.hash,
    versions: listed,
  };
  return `${JSON.stringify(list, null, 2)}\n`;
}
