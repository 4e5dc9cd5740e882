/** Reads some items of an edition. */
import { join } from 'node:path';
import { chartSchema, type Chart } from '../../core/content/charts.ts';
import { readPages } from '../../core/content/pages.ts';
import { readStories } from '../../core/content/stories.ts';
import { readDatasets } from '../../core/data/datasets.ts';
import { readSources } from '../../core/data/sources.ts';
import { importDefault } from '../../core/input/import-module.ts';
import { codeDigest } from '../../core/input/module-versions.ts';
import type { Problem } from '../../core/input/problems.ts';
import { validate } from '../../core/input/validate.ts';
import type { Project } from '../../core/project/project.ts';
import { Reading } from '../../core/recording/reading.ts';
import { filesOf, type Content, type Items } from './items.ts';
import { readAlone } from './read-alone.ts';

/** In the order in which an edition is read. One that cannot be read is left out. */
export const readItems = (
  { root, config }: Pick<Project, 'root' | 'config'>,
  items: Items,
  problems: Problem[],
): Promise<Content> =>
  readAlone(root, filesOf(items), async (folder) => {
    const reading = new Reading({ root: folder }, problems, false);
    return {
      sources: await readSources(reading),
      datasets: await readDatasets(reading),
      charts: await importCharts(root, items.charts, problems),
      stories: await readStories(reading, config.authors),
      pages: await readPages(reading),
    };
  });

async function importCharts(root: string, ids: ReadonlySet<string>, problems: Problem[]): Promise<Map<string, Chart>> {
  const found = new Map<string, Chart>();
  for (const id of ids) {
    const file = `src/charts/${id}.ts`;
    const value = await importDefault(root, file, 'defineChart({ … })', problems);
    const chart = value === undefined ? undefined : validate(chartSchema, value, file, problems);
    if (chart) found.set(id, { ...chart, id, file, code: codeDigest(join(root, file)) });
  }
  return found;
}
