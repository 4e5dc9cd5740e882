/** A release freezes the same versions in whatever colours the edition is drawn. */
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { palettes } from 'plumbline/internal/charts/colors';
import type { Graph } from 'plumbline/internal/core/project/project';
import { load } from 'plumbline/internal/core/project/load';
import { additionOf } from 'plumbline/internal/publish/site/release';
import { chartStates } from 'plumbline/internal/publish/chart-states';
import { sha256Of, snapshotOf, toCanonical } from 'plumbline/internal/publish/versions/snapshot';
import { latestOf } from 'plumbline/internal/publish/versions/versions';

const root = join(import.meta.dirname, '../..');
const statesIn = (graph: Graph) => chartStates(graph).map(({ params, props }) => ({ name: params.chart, ...props }));
const newIn = (graph: Graph) => additionOf(graph, '2100-01-01').lines.filter((line) => line.kind === 'version');

test('additionOf(graph, date) has no new version because a colour of the palette changed', async () => {
  const before = newIn(await load(root));
  const { finding } = palettes.light;
  onTestFinished(() => void (palettes.light.finding = finding));
  palettes.light.finding = '#123456';
  const graph = await load(root);
  const states = statesIn(graph);
  const recoloured = states.filter(
    ({ chart, view }) =>
      latestOf(graph, { chart: chart.id, view })?.sha256 !== sha256Of(toCanonical(snapshotOf(graph, chart, view))),
  );
  expect(recoloured).toHaveLength(states.length);
  expect(newIn(graph).map(({ hash }) => hash)).toEqual(before.map(({ hash }) => hash));
});
