/** w3m, a text browser without style sheets and scripts. */
import { spawnSync } from 'node:child_process';

/** Why w3m cannot be tested here; undefined where it can. */
export const missing = spawnSync('w3m', ['-version']).error && 'w3m is not installed: apt-get install w3m';

if (missing && process.env['CI']) throw new Error(missing);

/** The text of an HTML file as w3m prints it. */
export const textInW3m = (file: string): string =>
  spawnSync('w3m', ['-dump', '-cols', '200', '-I', 'utf-8', '-O', 'utf-8', '-T', 'text/html', file], {
    encoding: 'utf8',
  }).stdout;
