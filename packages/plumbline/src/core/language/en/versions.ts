/** Frozen versions of charts: their pages, and what changed between them. */
import type { Parts } from '../parts.ts';

export const version = {
  pageTitle: (title: string, hash: string, edition: string) => `${title} · version ${hash} · ${edition}`,
  pageDescription: (subtitle: string, edition: string, date: string) =>
    `${subtitle}, as published by ${edition} on ${date}.`,
  discrepancy: 'Known discrepancy.',
  corrections: 'Corrections',
  description: 'Description',
  data: 'Data',
  cite: 'Cite this version',
  chartLicence: <T>(licence: T): Parts<T> => ['Chart: ', licence, '.'],
  dataLicence: <T>(licences: T): Parts<T> => ['Data: ', licences, '.'],
  selfContained: 'This page is self-contained: it can be saved, printed and archived as it is.',
  sha256: 'SHA-256 of the frozen file:',

  /** Above a frozen version. */
  banner: {
    frozen: <T>(hash: T, date: T): Parts<T> => ['Frozen version ', hash, ' of ', date, '.'],
    unchanged: 'It never changes.',
    isLatest: 'It is the latest frozen version.',
    newer: 'A newer version is available',
    newerOf: <T>(newer: T, date: T, changes: T): Parts<T> => [newer, ', dated ', date, '; ', changes, '.'],
    changes: 'see what changed',
    removed: <T>(date: T, reason: string): Parts<T> => ['The chart was removed on ', date, `: ${reason}`],
    chart: 'The chart',
    unchangedChart: <T>(chart: T): Parts<T> => [chart, ' has not changed since the latest version was frozen.'],
    changedChart: <T>(chart: T): Parts<T> => [chart, ' has changed since the latest version was frozen.'],
    corrected: <T>(date: T): Parts<T> => ['Corrected on ', date, ', after this version:'],
  },

  table: {
    label: 'Data shown',
    key: 'What the columns and marks mean',
    column: (description: string, unit: string) => `${description} Unit: ${unit}.`,
  },

  /** What a version changed. */
  diff: {
    title: 'What changed',
    pageTitle: (title: string, hash: string, edition: string) =>
      `What changed in ${title} · version ${hash} · ${edition}`,
    pageDescription: (date: string, before: string) =>
      `How the version of ${date} differs from the version of ${before}.`,
    between: <T>(before: T, after: T): Parts<T> => ['from the version of ', before, ' to the version of ', after, '.'],
    reason: (reason: string) => `Reason: ${reason}`,
    nothing: 'No listed part of the chart changed.',
    texts: 'Text',
    textsKey: 'Removed words are struck through; added words are underlined.',
    /** Names of the texts that are compared. */
    text: {
      title: 'Headline',
      subtitle: 'Measure',
      alt: 'Description',
      note: 'Note',
      discrepancies: 'Known discrepancies',
      corrections: 'Corrections',
      sources: 'Sources',
      data: 'Data',
      licence: 'Licence',
      columns: 'Columns',
      edition: 'Edition',
      withheld: 'Withheld data',
    },
    rowsChanged: (count: number) => `Rows changed: ${count}`,
    rowsAdded: (count: number) => `Rows added: ${count}`,
    rowsRemoved: (count: number) => `Rows removed: ${count}`,
    also: 'Also changed',
    reordered: 'The rows are in a different order.',
    statuses: (count: number) => `Unchanged values with a different status: ${count}.`,
    colours: 'Colours',
    coloursOnly: 'The drawing is the same, in different colours.',
    drawingBefore: 'Drawing before',
    drawingAfter: 'Drawing after',
  },
};
