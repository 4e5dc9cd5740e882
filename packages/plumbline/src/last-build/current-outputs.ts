/** The outputs of the build that runs in this process. */
import { beginRecords, records, type RecordedInputs } from '../core/recording/input-records.ts';
import { Outputs } from './outputs.ts';

/** Without `beginOutputs`, a full build. A live binding. */
export let outputs = new Outputs(records, '');

/** @param last what the site in the folder was made from; undefined for a full build */
export function beginOutputs(last: RecordedInputs | undefined, lastSite: string): void {
  outputs = new Outputs(beginRecords(last), lastSite);
}
