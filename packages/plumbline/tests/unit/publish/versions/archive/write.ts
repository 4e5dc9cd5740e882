/** Adds the release of addition.ts to an archive, in a process that can be killed: `node write.ts <folder>`. */
import { addToArchive, ledgerText } from '../../../../../src/publish/versions/archive.ts';
import { addition } from './addition.ts';

const root = process.argv[2]!;
const before = ledgerText(root);
addToArchive(root, addition(before), before);
