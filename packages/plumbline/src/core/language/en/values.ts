/** Formats of values, their statuses, and the text that replaces values that may not be published. */
import { plural } from '../plural.ts';

export const format = {
  yes: 'yes',
  no: 'no',
  /** Name of a blank cell, for screen readers. */
  noValue: 'no value',
  quote: (text: string) => `“${text}”`,
};

/** How certain a value is. Pages print the name after a list of fields, and the description after a colon. */
export const status = {
  verified: { name: 'verified', description: 'printed in a document that we have' },
  paraphrased: { name: 'paraphrased', description: 'from a document that we have, in our own words' },
  derived: { name: 'derived', description: 'computed from other values' },
  cited: { name: 'cited', description: 'from a source that we name but do not have' },
  inferred: { name: 'inferred', description: 'our own inference, with the reason given' },
  weak: { name: 'weak', description: 'from one source that no other source confirms' },
  missing: { name: 'missing', description: 'no value was found' },
};

/** How exact a value is: words before the value, and in a column of their own. */
export const precision = {
  exactly: 'exactly',
  about: 'about',
  nearly: 'nearly',
  'just over': 'just over',
  'at least': 'at least',
  'more than': 'more than',
  'at most': 'at most',
  'less than': 'less than',
  between: 'between',
  range: (from: string, to: string) => `${from} to ${to}`,
};

/** Statuses of a row whose fields differ: "Years paraphrased; rest verified". */
export const rowStatus = {
  fields: (fields: string, name: string) => `${fields} ${name}`,
  rest: (name: string) => `rest ${name}`,
};

export const numbers = {
  /** Replaces a value that may not be published. */
  withheld: 'withheld',
  inStory: (title: string) => `Numbers in “${title}”`,
  allRows: 'all rows',
  allOtherRows: 'all other rows',
  /** The unit "%" as a word, for the search. */
  percent: 'percent',
};

export const withheld = {
  /** @param works their titles, in quotes. */
  notice: (works: string, count: number) =>
    `These data are not published here: ${works} ${plural('en', count, { one: 'does not allow its data', other: 'do not allow their data' })} to be republished.`,
};
