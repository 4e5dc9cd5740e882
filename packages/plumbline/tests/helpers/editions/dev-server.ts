/** `plumbline dev` as an author runs it: a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { plumbline } from './command.ts';
import { freePort } from '../../../bench/browser/ports.ts';

export interface DevServer {
  /** Ends without a slash. */
  address: string;
  stop: () => Promise<void>;
}

export async function startDev(root: string): Promise<DevServer> {
  const port = await freePort();
  const server = spawn(process.execPath, [plumbline, 'dev', '--port', String(port)], {
    cwd: root,
    // Astro starts no server for tests of its own kind.
    env: { ...process.env, NODE_ENV: 'development', VITEST: '' },
  });
  const ended = once(server, 'exit');
  let said = '';
  const started = new Promise<void>((resolve) => {
    for (const output of [server.stdout, server.stderr])
      output.on('data', (piece) => {
        said += String(piece);
        if (said.includes(`localhost:${port}`)) resolve();
      });
  });
  const failed = ended.then(() => Promise.reject(new Error(`"plumbline dev" ended:\n${said}`)));
  await Promise.race([started, failed]);
  failed.catch(() => undefined);
  return {
    address: `http://localhost:${port}`,
    stop: async () => {
      server.kill();
      await ended;
    },
  };
}
