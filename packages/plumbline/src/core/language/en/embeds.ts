/** Charts on other sites: frames, the HTML figure, the image for email. */
import { plural } from '../plural.ts';

export const embed = {
  /** Accessible name of a frame. */
  frame: (title: string) => `${title} (chart)`,
  /** Link to the page of the chart. */
  more: 'Table, sources and downloads',
  moreWithoutTable: 'Notes and sources',
  discrepancy: 'Known discrepancy.',
  moreDiscrepancies: (count: number) =>
    plural('en', count, { one: '1 more known discrepancy', other: `${count} more known discrepancies` }),
  corrected: (date: string) => `Corrected on ${date}.`,
  earlierCorrections: 'Earlier corrections',
  frozen: (date: string) => `The chart as published on ${date}.`,
  latest: 'See the latest version',
  removed: 'It is no longer published.',
  thisVersion: 'this version',
  data: 'Data',
  tableCaption: 'Data shown',
};
