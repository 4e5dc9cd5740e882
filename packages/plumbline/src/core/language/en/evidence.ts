/** Evidence of values and numbers, and the status that values have. */
import { counted } from '../plural.ts';

export const evidence = {
  /** Before the number of values of each status. */
  values: (count: number) => counted('en', count, { one: '{count} value:', other: '{count} values:' }),
  confirmed: (count: number) =>
    counted('en', count, {
      one: '{count} passage confirmed against our documents.',
      other: '{count} passages confirmed against our documents.',
    }),
  notConfirmed: 'Not confirmed since the data changed.',
  table: {
    title: 'Evidence for each value',
    label: 'Evidence',
    row: 'Row',
    value: 'Value',
    status: 'Status',
    where: 'Where in the source',
  },
  number: {
    computedFrom: 'Computed from',
    query: 'Query',
    data: 'Data:',
  },
  counts: {
    label: 'Values by status',
    dataset: 'Dataset',
    all: 'All',
  },
  /** Before the one status that all values of a table have. */
  allValues: 'All values:',
  none: 'None.',
  datasetWithEvidence: 'The dataset, with its evidence',
};
