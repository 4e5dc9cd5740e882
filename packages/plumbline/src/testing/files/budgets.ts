/** Limits the weight of files that readers load. */
import { gzipSync } from 'node:zlib';

/** Greatest weight of files of one kind. */
export interface Budget {
  /** What the files are: `a frame`. */
  name: string;
  /** Pattern of their paths in the built site. */
  files: RegExp;
  /** Most bytes of one file as it is sent: gzipped at the level of deploy/nginx.conf.template. */
  bytes: number;
  /** What to do if a file is heavier. */
  hint: string;
}

/** Bytes of a kilobyte. */
const KB = 1024;
/** A point of a drawing takes a few bytes; a map has thousands of points. */
const drawing = 'Draw fewer points: look at what the drawing repeats, and at its outlines.';
const script = 'Leave out what a reader can do without.';

export const budgets: Budget[] = [
  {
    name: 'a story to its last chart',
    files: /^stories\/[^/]+\/index\.html$/,
    bytes: 60 * KB,
    hint: `${drawing} Or split the story.`,
  },
  // Frozen versions stay as heavy as they were.
  {
    name: 'the permalink of a chart',
    files: /^charts\/(?!.*(^|\/)(embed|v)\/).+\/index\.html$/,
    bytes: 26 * KB,
    hint: drawing,
  },
  { name: 'a frame', files: /^charts\/(?!.*\/v\/).+\/embed\/.*index\.html$/, bytes: 12 * KB, hint: drawing },
  { name: 'the front page', files: /^index\.html$/, bytes: 25 * KB, hint: 'Show fewer charts on it.' },
  { name: 'the script of charts', files: /^chart\.js$/, bytes: 6.25 * KB, hint: script },
  { name: 'the script that reads archives', files: /^unzip\.js$/, bytes: 4 * KB, hint: script },
  { name: 'the script of a frame', files: /^embed\.js$/, bytes: 1.4 * KB, hint: script },
  { name: 'another script', files: /^(copy|embed-host)\.js$/, bytes: 1.1 * KB, hint: script },
];

/** Bytes of a file as it is sent. */
export const weightOf = (content: Buffer | string): number => gzipSync(content, { level: 6 }).length;

/** @param held budgets of the files */
export function budgetFaults(file: string, weight: number, held: readonly Budget[] = budgets): string[] {
  return held
    .filter(({ files, bytes }) => files.test(file) && weight > bytes)
    .map(({ name, bytes, hint }) => {
      const [most, found] = [bytes, weight].map((one) => `${(one / KB).toFixed(1)} KB`);
      return `${file}: expected at most ${most} gzipped (${name}), got ${found}. Hint: ${hint}`;
    });
}
