/** Header, footer, and texts that several kinds of pages share. */
export const layout = {
  skipToText: 'Skip to the text',
  /** Label of the navigation, and the names in it. */
  sections: 'Sections',
  stories: 'Stories',
  charts: 'Charts',
  data: 'Data',
  sources: 'Sources',
  search: 'Search',
  checks: 'Checks',
  corrections: 'Corrections',
  reportError: 'Report an error',
  publishedBy: (publisher: string) => `Published by ${publisher}.`,
  /** Around the name of the licence. */
  licence: { before: 'Text and charts: ', after: '. Each dataset has its own licence.' },
  referenceManagers: 'For reference managers:',
  /** Links between the pages of a long list. */
  pager: {
    label: 'Pages of this list',
    previous: 'Previous page',
    next: 'Next page',
    position: (page: number, count: number) => `Page ${page} of ${count}`,
  },
  /** After a list that is cut. */
  more: (count: string) => `and ${count} more`,
  /** The copy button beside a field, and its messages. */
  copyButton: (field: string) => ({
    text: 'Copy',
    label: `Copy: ${field}`,
    copied: 'Copied',
    notAllowed: 'Your browser does not allow copying: select the text and copy it',
  }),
  /** The page with all corrections. */
  correctionsPage: {
    description: (edition: string) => `What ${edition} got wrong, when it was corrected, and how to report an error.`,
    some: (edition: string) => `What ${edition} got wrong, when it was corrected, and what was changed.`,
    none: (edition: string) => `Nothing in ${edition} has been corrected yet.`,
    whereShown:
      'Each correction is also shown with the story, chart or dataset it concerns, on the frozen versions it affects, and in every embed on other sites.',
    kinds: { story: 'story', chart: 'chart', dataset: 'dataset' },
    /** Around the address. */
    howToReport: {
      before: 'Write to ',
      after:
        ' and name the page. We check the numbers against their sources, and publish what was wrong and since when.',
    },
  },
};
