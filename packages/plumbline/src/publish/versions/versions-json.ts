/** versions.json: every frozen version of a chart in one state, newest first. */
import type { Graph } from '../../core/project/project.ts';
import { absolute, pathOf } from '../urls.ts';
import { correctionsSince, fateOfChart, readSnapshot, versionsOf, type Named } from './versions.ts';

export function versionsJson(graph: Graph, state: Named): string {
  const { edition } = graph;
  const path = pathOf.chart(state.chart, state.view);
  const fate = fateOfChart(graph, path);
  const versions = versionsOf(graph, state).toReversed();
  const listed = versions.map((version) => {
    const snapshot = readSnapshot(graph, version);
    const { hash, sha256, date, reason, diff } = version;
    return {
      hash,
      sha256,
      date,
      url: absolute(edition, version.path),
      title: snapshot.title,
      reason,
      changes: diff && absolute(edition, diff),
      corrections: correctionsSince(graph, version, snapshot),
    };
  });
  const list = {
    id: [state.chart, state.view].filter(Boolean).join('/'),
    permalink: fate?.kind === 'here' ? absolute(edition, fate.path) : undefined,
    removed: fate?.kind === 'removed' ? { date: fate.date, reason: fate.reason } : undefined,
    latest: versions[0]?.hash,
    versions: listed,
  };
  return `${JSON.stringify(list, null, 2)}\n`;
}
