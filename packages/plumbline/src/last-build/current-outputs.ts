/** The outputs of the build that runs in this process. */
import { beginRecords, records } from '../core/recording/input-records.ts';
import type { BuildRecord } from './build-record.ts';
import { Outputs } from './outputs.ts';

/** Without `beginOutputs`, a full build. A live binding. */
export let outputs = new Outputs(records, '');

/** @param last record of the site in the folder; undefined for a full build */
export function beginOutputs(last: Pick<BuildRecord, 'outputs' | 'written'> | undefined, lastSite: string): void {
  outputs = new Outputs(beginRecords(last?.outputs), lastSite, last?.written);
}
