/** Divides the pictures of a site, its slowest files, among machines. */
import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import type { Chart } from '../../core/content/charts.ts';
import type { Project } from '../../core/project/project.ts';
import { chartStates } from '../chart-states.ts';
import { pathOf } from '../urls.ts';
import type { PublishedFile } from './published-file.ts';
import { publishedFiles } from './published-files.ts';

/** One of several equal parts. */
export interface Shard {
  /** From 1. */
  index: number;
  count: number;
}

export interface ShardContent {
  /** Charts that are drawn for the pictures. */
  charts: Chart[];
  pictures: PublishedFile[];
}

/** What is in a shard. All pictures of a chart are in one, so that no other machine draws it. */
export function contentOf(project: Project, { index, count }: Shard): ShardContent {
  const pictures = publishedFiles(project).filter(({ path }) => path.endsWith('.png'));
  const subjects = new Map(
    chartStates(project).map(({ props: { chart, view } }) => [pathOf.chart(chart.id, view), chart.id]),
  );
  const subjectOf = ({ page = '' }: PublishedFile) => subjects.get(page) ?? page;
  const own = [...new Set(pictures.map(subjectOf))].sort().filter((_, i) => i % count === index - 1);
  const isOwn = new Set(own);
  return {
    charts: [...project.charts.values()].filter(({ id }) => isOwn.has(id)),
    pictures: pictures.filter((one) => isOwn.has(subjectOf(one))),
  };
}

/** Makes pictures, which stay in the cache. */
export async function cachePictures(pictures: PublishedFile[]): Promise<void> {
  const limit = pLimit(2 * availableParallelism());
  await Promise.all(pictures.map(({ content }) => limit(async () => void (await content()))));
}
