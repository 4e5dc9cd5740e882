/** The story, chart, dataset or source that a page is about; its metadata describe it. */
import type { Chart } from '../core/content/charts.ts';
import type { Dataset } from '../core/data/datasets.ts';
import type { Source } from '../core/data/sources.ts';
import type { Story } from '../core/content/stories.ts';
import { pathOf } from './urls.ts';

export type PageSubject =
  { story: Story } | { chart: Chart; view?: string | undefined } | { dataset: Dataset } | { source: Source };

/** The permalink, without the base. */
export function pathTo(subject: PageSubject): string {
  if ('story' in subject) return pathOf.story(subject.story.id);
  if ('chart' in subject) return pathOf.chart(subject.chart.id, subject.view);
  if ('dataset' in subject) return pathOf.dataset(subject.dataset.id);
  return pathOf.source(subject.source.id);
}
