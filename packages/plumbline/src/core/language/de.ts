/** The words of the interface in German. */
import { chart } from './de/chart.ts';
import { data } from './de/data.ts';
import { evidence } from './de/evidence.ts';
import { front } from './de/front.ts';
import { layout } from './de/layout.ts';
import { notFound, republished, retired } from './de/pages.ts';
import { search } from './de/search.ts';
import { sources } from './de/sources.ts';
import { story } from './de/story.ts';
import type { Words } from './en.ts';

export const de: Words = {
  locale: 'de-DE',
  layout,
  front,
  story,
  chart,
  data,
  evidence,
  sources,
  search,
  notFound,
  retired,
  republished,
};
