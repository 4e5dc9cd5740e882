/** Feeds, and pages that moved. */
import type { Parts } from '../parts.ts';

export const feeds = {
  /** Added to the title of the edition. */
  names: { stories: 'stories', charts: 'charts', corrections: 'corrections' },
  descriptions: {
    charts: 'New charts and new versions of charts.',
    corrections: 'Corrections: what was wrong, and the correct text.',
  },
  newVersion: (title: string) => `New version: ${title}`,
  correction: (title: string) => `Correction: ${title}`,
};

export const redirect = {
  pageTitle: (path: string, edition: string) => `${path} has moved · ${edition}`,
  pageDescription: (edition: string, path: string) => `This page of ${edition} is now at ${path}.`,
  title: 'This page has moved',
  target: <T>(link: T): Parts<T> => ['It is now at ', link, '.'],
};
