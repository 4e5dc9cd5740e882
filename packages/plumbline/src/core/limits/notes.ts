/**
 * Notes for the process that started this one (src/cli/process/): what is worked on. If this process ends without a message, because its
 * memory is full for example, the other one can still name it.
 */
import type { Work } from './work.ts';

export interface Notes {
  /** The command has begun. */
  begun?: true;
  /** What is worked on; null if nothing is. */
  work?: Work | null;
  /** What the build does: "Rendering the pages". */
  phase?: string;
  /** The thing that is worked on took too long, and could not be stopped. */
  isStuck?: true;
  /** The process ends as Node ends it: it has printed what there is to print. */
  ended?: true;
}

let send: ((notes: Notes) => void) | undefined;

let reader: number | undefined;

/** @param id of the process that reads the notes @param receive gets every note from now on */
export function sendNotesTo(id: number, receive: (notes: Notes) => void): void {
  [reader, send] = [id, receive];
}

/** The id of the process that reads the notes; undefined if there is none. */
export const notesReader = (): number | undefined => reader;

/** Does nothing if no other process reads it. */
export const note = (notes: Notes): void => send?.(notes);

/** The descriptor of the pipe on which notes are sent. */
export const notesPipe = 3;

/** One line of the pipe. */
export const toLine = (notes: Notes): string => `${JSON.stringify(notes)}\n`;
