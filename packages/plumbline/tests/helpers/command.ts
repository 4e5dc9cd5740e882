/** The command `plumbline` as an edition runs it: the built package, in a process of its own. */
import { join } from 'node:path';

/** Its file, for `process.execPath`. */
export const plumbline = join(import.meta.dirname, '../../bin/plumbline.js');
