/** The process of a command, started by supervise.ts with its own id and the arguments of the command. */
import { writeSync } from 'node:fs';
import module from 'node:module';
import { isatty, WriteStream } from 'node:tty';
import { note, notesPipe, sendNotesTo, toLine } from '../../core/limits/notes.ts';

/** The descriptor of the terminal, if there is one. The usual one leads to the other process, for what V8 prints when it gives up. */
const terminal = 4;
if (isatty(terminal))
  Object.defineProperty(process, 'stderr', { value: new WriteStream(terminal), configurable: true });

// The command sees its own arguments only.
const [parent] = process.argv.splice(2, 1);
sendNotesTo(Number(parent), (notes) => {
  try {
    writeSync(notesPipe, toLine(notes));
  } catch {
    // The other process was killed, which the watchdog notices.
  }
});
note({ begun: true });
process.on('exit', () => note({ ended: true }));
// Node keeps what it compiled, in the folder for temporary files.
module.enableCompileCache();
const { run } = await import('../index.ts');
// Not awaited: Node would print a warning of its own if the command never ends.
void run(process.argv.slice(2)).then((code) => (process.exitCode = code));
