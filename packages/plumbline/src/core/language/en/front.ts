/** The front page. */
import { counted, plural } from '../plural.ts';

export const front = {
  allStories: (count: number) => counted('en', count, { one: 'All stories', other: 'All {count} stories' }),
  discrepancies: {
    title: 'Discrepancies we found',
    /** Text around the link to all of them. */
    all: (count: number) => ({
      before: '',
      ...(count === 1
        ? {
            link: '1 discrepancy',
            after: ' is known in this edition. It is shown beside the charts and tables it affects.',
          }
        : {
            link: counted('en', count, { other: '{count} discrepancies' }),
            after: ' are known in this edition. Each is shown beside the charts and tables it affects.',
          }),
    }),
  },
  /** A number comes before each name, and an explanation after it. */
  stats: {
    label: 'The edition in numbers',
    works: (count: number) => plural('en', count, { one: 'work read in full', other: 'works read in full' }),
    worksCited: (count: number) => counted('en', count, { other: 'and {count} cited for single numbers' }),
    charts: (count: number) => plural('en', count, { one: 'chart', other: 'charts' }),
    eachChart: 'each with a permalink, its data and its sources',
    datasets: (count: number) => plural('en', count, { one: 'dataset', other: 'datasets' }),
    cells: (count: number) => counted('en', count, { other: 'with {count} cells, free to download' }),
    checks: (count: number) => plural('en', count, { one: 'check', other: 'checks' }),
    eachCheck: 'run on every build; each known discrepancy is shown',
  },
};
