/**
 * Records what a page or file is made from, while it is made, so that the next build knows whether it would be the same. Nothing is
 * declared: reading an input of the project records its name (record-project.ts).
 */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface Recording {
  /** Names of inputs. */
  names: Set<string>;
  /** Recordings of values that were made before and are used again. */
  parts: Set<Recording>;
}

const current = new AsyncLocalStorage<Recording | undefined>();

/** The names of the inputs that were read for what is being made; undefined if they do not count. */
export const recordedNames = (): Set<string> | undefined => current.getStore()?.names;

export const recordInput = (name: string): void => void recordedNames()?.add(name);

/** Adds all inputs of another recording, including those that it gets later. */
export const recordPart = (part: Recording): void => void current.getStore()?.parts.add(part);

/** Makes a value and records its inputs, those of its asynchronous parts too. */
export function recordInputs<Value>(make: () => Value): { value: Value; recording: Recording } {
  const recording: Recording = { names: new Set(), parts: new Set() };
  return { value: current.run(recording, make), recording };
}

/** Makes a value whose inputs do not count. */
export const withoutRecording = <Value>(make: () => Value): Value => current.run(undefined, make);

/** The names of all inputs, sorted. To be called when the value is complete. */
export function inputsIn(recording: Recording): string[] {
  const seen = new Set([recording]);
  const names = new Set<string>();
  for (const one of seen) {
    for (const name of one.names) names.add(name);
    for (const part of one.parts) seen.add(part);
  }
  return [...names].sort();
}
