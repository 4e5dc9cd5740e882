/** Checks that the colours of the edition do not affect which versions a release freezes. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Project } from 'plumbline/internal/core/project/project';
import { loadProject } from 'plumbline/internal/core/project/load';
import { planRelease } from 'plumbline/internal/publish/site/release';
import { chartStates } from 'plumbline/internal/publish/chart-states';
import { snapshotOf, toCanonicalJson } from 'plumbline/internal/publish/versions/snapshot';
import { sha256Of } from 'plumbline/internal/core/input/hash';
import { latestOf } from 'plumbline/internal/publish/versions/versions';

const root = join(import.meta.dirname, '../..');
const statesIn = (project: Project) =>
  chartStates(project).map(({ params, props }) => ({ name: params.chart, ...props }));
const newIn = (project: Project) => planRelease(project, '2100-01-01').lines.filter((line) => line.kind === 'version');

test('planRelease(project, date) has no new version because a colour of the palette changed', async () => {
  const before = newIn(await loadProject(root));
  const loaded = await loadProject(root);
  const { light, dark } = loaded.palettes;
  const project = { ...loaded, palettes: { light: { ...light, finding: '#123456' }, dark } };
  const states = statesIn(project);
  const recoloured = states.filter(
    ({ chart, view }) =>
      latestOf(project, { chart: chart.id, view })?.sha256 !==
      sha256Of(toCanonicalJson(snapshotOf(project, chart, view))),
  );
  expect(recoloured).toHaveLength(states.length);
  expect(newIn(project).map(({ hash }) => hash)).toEqual(before.map(({ hash }) => hash));
});
