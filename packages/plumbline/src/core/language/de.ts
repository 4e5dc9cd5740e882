/** The words of the interface in German. */
import { chart } from './de/chart.ts';
import { data, sources } from './de/data.ts';
import { evidence } from './de/evidence.ts';
import { feeds, redirect } from './de/feeds.ts';
import { front } from './de/front.ts';
import { layout } from './de/layout.ts';
import { notFound, republished, retired } from './de/pages.ts';
import { search } from './de/search.ts';
import { story } from './de/story.ts';
import { attribution, bibliography, citation, licenceTerms } from './de/citations.ts';
import { downloads } from './de/downloads.ts';
import { embed } from './de/embeds.ts';
import { format, numbers, precision, rowStatus, status, withheld } from './de/values.ts';
import { version } from './de/versions.ts';
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
  format,
  numbers,
  precision,
  rowStatus,
  status,
  withheld,
  attribution,
  bibliography,
  citation,
  licenceTerms,
  downloads,
  embed,
  version,
  feeds,
  redirect,
};
