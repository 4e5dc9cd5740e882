/** Responses are made side by side, and the project changes between them: none is made from one project and from the next. */
import type { ServerResponse } from 'node:http';

/** Those that are being made, each settled when it is sent. */
const responses = new Set<Promise<void>>();

/** Settled when the project is not being changed. */
let changed: Promise<void> = Promise.resolve();

/** Resolves when a response may be made. The project then stays as it is until it is sent. */
export async function responseTurn(response: ServerResponse): Promise<void> {
  for (let waited: Promise<void> | undefined; waited !== changed; await waited) waited = changed;
  if (response.destroyed) return;
  const sent = new Promise<void>((resolve) => response.once('close', resolve));
  responses.add(sent);
  void sent.then(() => responses.delete(sent));
}

/** Runs a change of the project when no response is being made. What is asked for meanwhile waits. */
export function changeTurn(change: () => Promise<void>): Promise<void> {
  const result = Promise.all(responses).then(change);
  changed = result.catch(() => undefined);
  return result;
}
