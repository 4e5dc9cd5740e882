/** Datasets, their tables and fields, checks and discrepancies, and the pages of sources. */
import { counted } from '../plural.ts';

export const data = {
  status: 'Status',
  computedByUs: 'computed by us',
  rows: (count: number) => counted('en', count, { one: '{count} row', other: '{count} rows' }),
  fields: (count: number) => counted('en', count, { one: '{count} field', other: '{count} fields' }),
  charts: (count: number) => counted('en', count, { one: '{count} chart', other: '{count} charts' }),
  knownDiscrepancies: (count: number) =>
    counted('en', count, { one: '{count} known discrepancy', other: '{count} known discrepancies' }),
  boundaryFiles: 'boundary files',

  index: {
    description: (edition: string) => `Every dataset of ${edition}: fields, units, rows, sources and checks.`,
    intro: (count: number) =>
      counted('en', count, {
        one: 'Every number in this edition comes from this dataset, which has units, sources and checks.',
        other:
          'Every number in this edition comes from one of these {count} datasets. Each has units, sources and checks.',
      }),
  },

  dataset: {
    kicker: 'Dataset',
    kickerDerived: 'Dataset, computed by us',
    download: 'Download',
    version: (version: string) => `Version ${version}.`,
    licence: 'Licence:',
    rows: 'Rows',
    tableCaption: (title: string, count: number) =>
      `${title}: ${counted('en', count, { one: '{count} row', other: 'all {count} rows' })}`,
    fields: 'Fields',
    evidence: 'Evidence',
    checks: 'Checks',
    allChecks: 'All checks of this edition',
    howComputed: 'How it is computed',
    /** Around the titles of the datasets. */
    computedFrom: { before: 'From ', after: ', by this query:' },
    charts: 'Charts of this dataset',
    derived: 'Datasets computed from this one',
    cite: 'Cite this dataset',
  },

  fieldList: {
    field: 'Field',
    description: 'Description',
    type: 'Type',
    unit: 'Unit',
    key: (type: string) => `${type}, key`,
  },

  checks: {
    passed: 'Passed.',
    discrepancy: 'Known discrepancy.',
    query: 'Query',
    result: (expected: string, actual: string) => `Expected ${expected}, found ${actual}`,
    description: (edition: string) =>
      `Every check of ${edition} with its result, every known discrepancy, and the status of every value.`,
    run: (count: number) =>
      counted('en', count, {
        one: '{count} check is run on every build.',
        other: '{count} checks are run on every build.',
      }),
    failed: (count: number) =>
      counted('en', count, {
        one: '{count} found a discrepancy, which is explained below.',
        other: '{count} found discrepancies, which are explained below.',
      }),
    values: (count: number) =>
      counted('en', count, { one: '{count} value has a status.', other: 'Each of {count} values has a status.' }),
    discrepancies: 'Known discrepancies',
    passedChecks: 'Checks that passed',
    statuses: 'Status of the values',
    missing: 'Missing',
    documents: 'Confirmed against the documents',
    passages: (count: number) => counted('en', count, { one: '{count} passage', other: '{count} passages' }),
    confirmations: {
      confirmed: 'Confirmed',
      changed: 'Not confirmed since the data changed',
      never: 'Never confirmed',
    },
    documentsNote:
      'We do not publish the documents. Anyone who has a copy can confirm every passage in it. This page shows the last confirmation.',
  },

  discrepancy: {
    label: 'Known discrepancy.',
    /** Around the link to the first of them. */
    notedAbove: (count: number) => ({
      before: '',
      ...(count === 1
        ? { link: 'The discrepancy noted above', after: ' also affects this chart.' }
        : { link: 'The discrepancies noted above', after: ' also affect this chart.' }),
    }),
  },
};

/** The list of sources, and the page of a source. */
export const sources = {
  description: (edition: string) => `Every work that ${edition} takes numbers from, and what was taken from each.`,
  intro: (edition: string) =>
    `The works behind ${edition}: those that we have read in full, and those that we cite for single numbers. The page of each work lists what was taken from it and how reliable it is.`,
  readInFull: 'Read in full',
  cited: 'Cited for single numbers',
  kickers: { primary: 'Source, read in full', cited: 'Source, cited for single numbers' },
  note: 'Note.',
  record: 'Bibliographic record',
  datasets: 'Datasets from this source',
  stories: 'Stories that use this source',
  files: 'Files we read',
  filesNote:
    'We have these files but do not publish them. Anyone who has the same file can find each number in its place.',
  cite: 'Cite this work',
};
