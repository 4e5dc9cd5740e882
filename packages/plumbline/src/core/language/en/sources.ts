/** The list of sources, and the page of a source. */
export const sources = {
  description: (edition: string) => `Every work that ${edition} takes numbers from, and what was taken from each.`,
  intro: (edition: string) =>
    `The works behind ${edition}: those we hold and read in full, and those cited for single numbers. The page of each lists what was taken from it and how far it can be relied on.`,
  readInFull: 'Read in full',
  cited: 'Cited for single numbers',
  kickers: { primary: 'Source, read in full', cited: 'Source, cited for single numbers' },
  note: 'Note.',
  record: 'Bibliographic record',
  datasets: 'Datasets from this source',
  stories: 'Stories that use this source',
  files: 'Files we read',
  filesNote:
    'We hold these files but do not publish them. Anyone who has the same file can find each number in its place.',
  cite: 'Cite this work',
};
