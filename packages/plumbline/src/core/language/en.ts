/** The words of the interface in English: every word that readers see and no author writes, sorted by where it shows. */
import { chart } from './en/chart.ts';
import { data } from './en/data.ts';
import { evidence } from './en/evidence.ts';
import { front } from './en/front.ts';
import { layout } from './en/layout.ts';
import { notFound, republished, retired } from './en/pages.ts';
import { search } from './en/search.ts';
import { sources } from './en/sources.ts';
import { story } from './en/story.ts';

export const en = {
  /** Whose forms of numbers, dates and lists are used where the edition names no region. */
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
};

/** What every language file has. Words that depend on a count are functions of it, made with `plural`. */
export type Words = typeof en;
