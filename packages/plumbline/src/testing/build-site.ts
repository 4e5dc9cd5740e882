/** Builds the site that `testFiles`, `testPages` and `testPictures` read: for `globalSetup` of vitest. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { siteFolder } from './built-site.ts';

const command = join(import.meta.dirname, '../../bin/plumbline.js');

/** @throws Error for an edition that is not built, or is built with warnings. */
export default function buildSite(): void {
  const output = execFileSync(process.execPath, [command, 'build', '--out', siteFolder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const warnings = output.split('\n').filter((line) => /\bwarn/i.test(line));
  if (warnings.length) throw new Error(`The build warns:\n${warnings.join('\n')}`);
}
