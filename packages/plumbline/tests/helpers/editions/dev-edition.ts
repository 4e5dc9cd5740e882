/** The tiny edition, served by `plumbline dev`, with what edits its files and looks at its pages. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { startDev, type DevServer } from './dev-server.ts';
import { edit, layProject } from './released.ts';

export const story = 'src/content/stories/two-crossings.mdx';
export const storyPage = '/stories/two-crossings/';
export const chartPage = '/charts/bridges-now/';

// Long enough for slow machines.
export const patience = { timeout: 25_000, interval: 20 };

export interface DevEdition extends DevServer {
  edit: (file: string, from: string, to: string) => void;
  write: (file: string, text: string) => void;
  remove: (file: string) => void;
  /** Waits until an address answers with a text. */
  shows: (path: string, text: string) => Promise<void>;
  /** Waits until an address answers with a status. */
  answers: (path: string, status: number) => Promise<void>;
}

/** The tiny edition, served in development. @param before edits before the server starts. */
export async function openEdition(
  whenDone: (stop: () => void | Promise<void>) => void,
  before: (root: string) => void = () => undefined,
): Promise<DevEdition> {
  const root = layProject(whenDone);
  before(root);
  const server = await startDev(root);
  whenDone(server.stop);
  const get = (path: string) => fetch(`${server.address}${path}`, { headers: { accept: 'text/html' } });
  return {
    ...server,
    edit: (file, from, to) => edit(root, file, from, to),
    write: (file, text) => {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    },
    remove: (file) => rmSync(join(root, file)),
    shows: (path, text) =>
      expect
        .poll(async () => (await (await get(path)).text()).includes(text), { ...patience, message: `${path}: ${text}` })
        .toBe(true),
    answers: (path, status) =>
      expect.poll(async () => (await get(path)).status, { ...patience, message: path }).toBe(status),
  };
}
