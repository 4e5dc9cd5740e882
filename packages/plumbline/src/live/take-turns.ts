/** A read–write lock: responses run concurrently, and the project changes only between them, so none is made from two projects. */
import type { ServerResponse } from 'node:http';

/** Responses in progress; each promise resolves when the response is sent. */
const responses = new Set<Promise<void>>();

/** Resolves when no change of the project is in progress. */
let changed: Promise<void> = Promise.resolve();

/** Resolves when a response may start. The project does not change until the response is sent. */
export async function responseTurn(response: ServerResponse): Promise<void> {
  for (let waited: Promise<void> | undefined; waited !== changed; await waited) waited = changed;
  if (response.destroyed) return;
  const sent = new Promise<void>((resolve) => response.once('close', resolve));
  responses.add(sent);
  void sent.then(() => responses.delete(sent));
}

/** Runs a change of the project when no response is in progress. Further responses wait until it is done. */
export function changeTurn(change: () => Promise<void>): Promise<void> {
  const result = Promise.all(responses).then(change);
  changed = result.catch(() => undefined);
  return result;
}

/** Resolves when all responses that have begun are sent. */
export const responsesSent = async (): Promise<void> => void (await Promise.all(responses));
