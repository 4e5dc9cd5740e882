/** Adds what archive.test.ts adds, in a process of its own that may be ended: `node write.ts <folder>`. */
import { addToArchive, ledgerText } from '../../../../../src/publish/versions/archive.ts';
import { addition } from './addition.ts';

const root = process.argv[2]!;
const before = ledgerText(root);
addToArchive(root, addition(before), before);
