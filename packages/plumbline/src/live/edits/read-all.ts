/** Reads the whole edition, and keeps what it has in common with the project before an edit. */
import { loadProject } from '../../core/project/load.ts';
import type { Project } from '../../core/project/project.ts';
import { lintPalettes } from '../../lint/lint-palettes.ts';
import { checkLinks } from '../../publish/links/check-links.ts';
import { keepDrawings } from '../../render/keep-drawings.ts';
import { checkUrlsAgain, keepResult } from '../check-when-idle.ts';
import type { CheckedItems } from './check-items.ts';

/** @param before the project before an edit. Without it, all charts are checked later. @throws Problems */
export async function readAll(root: string, before: Project | undefined): Promise<CheckedItems> {
  const project = await loadProject(root);
  const problems = [...lintPalettes(project), ...checkLinks(project)];
  checkUrlsAgain();
  if (!before || problems.length) return { project, charts: [], problems };
  const kept = keepDrawings(before, project);
  for (const [after, chart] of kept) keepResult(chart, after);
  const charts = [...project.charts.values()].filter((chart) => !kept.has(chart));
  return { project, charts, problems };
}
