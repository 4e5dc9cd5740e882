/** What a page is about, where it is about one thing: its metadata speak of that thing. */
import type { Chart } from '../model/chart.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Source } from '../model/source.ts';
import type { Story } from '../model/story.ts';
import { pathOf } from './addresses.ts';

export type Subject =
  { story: Story } | { chart: Chart; view?: string | undefined } | { dataset: Dataset } | { source: Source };

/** The permalink, below the base. */
export function pathTo(subject: Subject): string {
  if ('story' in subject) return pathOf.story(subject.story.id);
  if ('chart' in subject) return pathOf.chart(subject.chart.id, subject.view);
  if ('dataset' in subject) return pathOf.dataset(subject.dataset.id);
  return pathOf.source(subject.source.id);
}
