/** How values are written, how sure they are, and what takes their place where they may not be published. */
import { plural } from '../plural.ts';

export const format = {
  yes: 'yes',
  no: 'no',
  /** Of a blank cell, for screen readers. */
  noValue: 'no value',
  quote: (text: string) => `“${text}”`,
};

/** How sure a value is; the name follows a list of fields, the description a colon. */
export const status = {
  verified: { name: 'verified', description: 'printed in a document we hold' },
  paraphrased: { name: 'paraphrased', description: 'from a document we hold, in our own words' },
  derived: { name: 'derived', description: 'computed from other values' },
  cited: { name: 'cited', description: 'from a source that we name but do not hold' },
  inferred: { name: 'inferred', description: 'our own inference, with the reason given' },
  weak: { name: 'weak', description: 'from one source that no other source confirms' },
  missing: { name: 'missing', description: 'no value was found' },
};

/** Of a row whose fields differ: "Years paraphrased; rest verified". */
export const rowStatus = {
  fields: (fields: string, name: string) => `${fields} ${name}`,
  rest: (name: string) => `rest ${name}`,
};

export const numbers = {
  /** In the place of a value that may not be published. */
  withheld: 'withheld',
  inStory: (title: string) => `Numbers in “${title}”`,
  allRows: 'all rows',
  allOtherRows: 'all other rows',
  /** The unit "%", in a word that can be searched. */
  percent: 'percent',
};

export const withheld = {
  /** @param works their titles, in quotes. */
  notice: (works: string, count: number) =>
    `These data are not published here: ${works} ${plural('en', count, { one: 'does not allow its data', other: 'do not allow their data' })} to be republished.`,
};
