/** The words of the interface in English: all text that readers see and authors do not write, sorted by place. */
import { chart } from './en/chart.ts';
import { data, sources } from './en/data.ts';
import { evidence } from './en/evidence.ts';
import { feeds, redirect } from './en/feeds.ts';
import { front } from './en/front.ts';
import { layout } from './en/layout.ts';
import { notFound, republished, retired } from './en/pages.ts';
import { search } from './en/search.ts';
import { story } from './en/story.ts';
import { attribution, bibliography, citation, licenceTerms } from './en/citations.ts';
import { downloads } from './en/downloads.ts';
import { embed } from './en/embeds.ts';
import { format, numbers, precision, rowStatus, status, withheld } from './en/values.ts';
import { version } from './en/versions.ts';

export const en = {
  /** Locale for numbers, dates and lists if the edition names no region. */
  locale: 'en-GB',
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

/** The type of every language file. Texts that depend on a count are functions made with `plural`. */
export type Words = typeof en;
