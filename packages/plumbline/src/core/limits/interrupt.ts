/** A thread that interrupts the code of the main one. It may have to wait for that: other threads do not wait with it. */
import { Session } from 'node:inspector/promises';

const session = new Session();
session.connectToMainThread();
void session.post('Runtime.terminateExecution');
