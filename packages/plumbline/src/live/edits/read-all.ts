/** Reads the whole edition, and keeps what it has in common with the project before an edit. */
import { loadProject } from '../../core/project/load.ts';
import type { Project } from '../../core/project/project.ts';
import { lintPalettes } from '../../lint/lint-palettes.ts';
import { checkUrls } from '../../publish/site/check-urls.ts';
import { keepDrawings } from '../../render/keep-drawings.ts';
import { keepResult } from '../check-when-idle.ts';
import type { Reading } from './read-edits.ts';

/** @param before the project before an edit. Without it, charts and addresses are checked later. @throws Problems */
export async function readAll(root: string, before: Project | undefined): Promise<Reading> {
  const project = await loadProject(root);
  const palettes = lintPalettes(project);
  if (!before || palettes.length) return { project, charts: [], problems: palettes };
  const kept = keepDrawings(before, project);
  for (const [after, chart] of kept) keepResult(chart, after);
  const charts = [...project.charts.values()].filter((chart) => !kept.has(chart));
  return { project, charts, problems: checkUrls(project) };
}
