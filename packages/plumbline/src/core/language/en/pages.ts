/** Special pages: not found, removed, and a story as plain HTML on other sites. */
export const notFound = {
  title: 'Page not found',
  heading: 'There is no page at this address',
  help: 'Published addresses are permanent. If you followed a link, its address is wrong, or the page never existed.',
  /** Before links to the search and to the lists. */
  goOn: 'Go on to:',
};

export const retired = {
  title: (path: string) => `Removed: ${path}`,
  description: (edition: string, path: string) => `${edition} removed the page at ${path}.`,
  kicker: 'Removed',
  heading: 'This page was removed',
  /** Around the date, before the reason. */
  removed: { before: 'Removed on ', after: '.' },
  versions: 'Frozen versions are still available',
  goOn: 'Go on to',
};

export const republished = {
  by: (authors: string) => `By ${authors}.`,
  /** Around the name of the edition, before the address. */
  firstPublished: (date: string) => ({ before: 'First published by ', after: ` on ${date}:` }),
  corrections: 'Corrections',
  sources: 'Sources',
  sourceNotes: 'Source notes',
  data: 'Data:',
  /** Around the name of the edition. */
  credit: (title: string, authors: string) => ({ before: `“${title}” by ${authors}, `, after: '.' }),
  /** Around the name of the licence. */
  licence: { before: 'Licence: ', after: '.' },
  everyNumber: 'Every number links to its evidence.',
};
