/** The search page. */
import type { Forms } from '../plural.ts';

export const search = {
  description: (edition: string) => `Find stories, charts, datasets, sources and single numbers of ${edition}.`,
  prompt: 'A name, a number, or both',
  clear: 'Clear',
  find: 'Find',
  kind: 'Kind of result',
  allKinds: 'All',
  kinds: {
    number: 'Numbers',
    entry: 'Entries',
    chart: 'Charts',
    story: 'Stories',
    dataset: 'Datasets',
    source: 'Sources',
    page: 'Pages',
  },
  more: 'More results',
  lists: 'You can also browse the lists:',
  noScript: 'Searching needs JavaScript, which is turned off in your browser.',
  /** For client/search.ts: `{count}`, `{query}` and `{title}` are replaced. */
  script: {
    kinds: {
      number: 'Number',
      entry: 'Entry',
      chart: 'Chart',
      story: 'Story',
      dataset: 'Dataset',
      source: 'Source',
      page: 'Page',
    },
    found: {
      all: { one: '{count} result for “{query}”', other: '{count} results for “{query}”' } as Forms,
      number: { one: '{count} number for “{query}”', other: '{count} numbers for “{query}”' } as Forms,
      entry: { one: '{count} entry for “{query}”', other: '{count} entries for “{query}”' } as Forms,
      chart: { one: '{count} chart for “{query}”', other: '{count} charts for “{query}”' } as Forms,
      story: { one: '{count} story for “{query}”', other: '{count} stories for “{query}”' } as Forms,
      dataset: { one: '{count} dataset for “{query}”', other: '{count} datasets for “{query}”' } as Forms,
      source: { one: '{count} source for “{query}”', other: '{count} sources for “{query}”' } as Forms,
      page: { one: '{count} page for “{query}”', other: '{count} pages for “{query}”' } as Forms,
    },
    nothingFound: 'Nothing found for “{query}”',
    notLoaded: 'The search index could not be loaded. Try again, or use the lists.',
    within: 'In: {title}',
    /** Words that the search ignores, unless the query has only these. */
    questionWords:
      'a an and are did do does has have how in is many much of on the there to was were what when where which who',
  },
};
