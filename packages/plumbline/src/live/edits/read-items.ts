/** Reads some items of an edition. */
import { readCharts } from '../../core/content/read-charts.ts';
import { readPages } from '../../core/content/pages.ts';
import { readStories } from '../../core/content/stories.ts';
import { readDatasets } from '../../core/data/datasets.ts';
import { readSources } from '../../core/data/sources.ts';
import type { Problem } from '../../core/input/problems.ts';
import type { Project } from '../../core/project/project.ts';
import { Reading } from '../../core/recording/reading.ts';
import { filesOf, type Content, type Items } from './items.ts';

/** In the order in which an edition is read. One that cannot be read is left out. */
export async function readItems(
  { root, config }: Pick<Project, 'root' | 'config'>,
  items: Items,
  problems: Problem[],
): Promise<Content> {
  const reading = new Reading({ root }, problems, new Set(filesOf(items)));
  const content = {
    sources: await readSources(reading),
    datasets: await readDatasets(reading),
    charts: await readCharts(reading),
    stories: await readStories(reading, config.authors),
    pages: await readPages(reading),
  };
  reading.end();
  return content;
}
