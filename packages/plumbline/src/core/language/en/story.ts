/** Stories: lists, pages, the numbers of a story, the page for republishing it. */
import { counted } from '../plural.ts';

export const story = {
  part: (part: number) => `Part ${part}`,
  partOf: (part: number, parts: number) => `Part ${part} of ${parts}`,
  readingTime: (minutes: number) => `${minutes} min read`,
  basedOn: (authors: string) => `Based on work by ${authors}`,
  by: (authors: string) => `By ${authors}`,
  /** Around the date. */
  updated: { before: 'updated ', after: '' },
  contents: 'In this story',
  next: 'Next story',
  otherSources: 'Other sources',
  citeOrRepublish: 'Cite or republish',
  mayRepublish: {
    before: 'You may publish this story elsewhere. ',
    link: 'How to republish it, with the text',
    after: '',
  },

  source: {
    about: 'About',
    translatedBy: (names: string) => `translated by ${names}`,
    notes: 'Source notes',
  },

  numbers: {
    title: 'How we know',
    intro: (count: number) =>
      counted('en', count, {
        one: '{count} number in this text is linked to data. Select it in the text, or open the list, to see its value before rounding, its source and its status.',
        other:
          '{count} numbers in this text are linked to data. Select one in the text, or open the list, to see its value before rounding, its source and its status.',
      }),
    asJson: { before: 'Also available ', link: 'as JSON', after: '.' },
    all: (count: number) => counted('en', count, { one: '{count} number', other: 'All {count} numbers' }),
    label: (text: string) => `How we know ${text}`,
    inText: 'In the text:',
    inHeadline: 'In the headline:',
    close: 'Close',
  },

  index: {
    description: (edition: string) => `All stories of ${edition}, in reading order.`,
  },

  republish: {
    title: (title: string) => `Republish: ${title}`,
    description: (title: string) => `“${title}” as plain HTML to publish elsewhere, with its credit and licence.`,
    kicker: 'Republish',
    conditions: 'Conditions',
    /** Around the name of the licence. */
    licence: {
      before: 'The licence is ',
      after:
        '. It covers our text and charts. Each dataset has its own licence, and the works we report on belong to their authors.',
    },
    text: 'Text',
    textHelp:
      'Plain HTML: credit, text, charts as images, notes, sources and licence. Every number keeps a link to its evidence.',
    textCode: 'Story as HTML',
    canonicalHelp:
      'If your system has a field for the canonical address of a story, enter this one, so that search engines find the original:',
    canonicalCode: 'Canonical address',
    charts: 'Charts',
    chartsHelp: 'The page of each chart has images, data, and embed codes that include later corrections.',
  },
};
