/** Serves the built site from this machine. */
import { exitCodes, type Command } from './command.ts';
import { serverOptions } from './dev.ts';

export const preview: Command = {
  summary: 'Serve the built site from this machine',
  help: `Usage: plumbline preview [--port <number>] [--host <address>]

Serves dist/ as "plumbline build" left it.

  --port <number>    port to listen on (4321)
  --host <address>   address to listen on (localhost)`,
  options: { port: { type: 'string' }, host: { type: 'string' } },
  positionals: 0,
  async run(values, _, root) {
    const astro = await import('astro');
    const server = await astro.preview({ root, server: serverOptions(values) });
    await server.closed();
    return exitCodes.ok;
  },
};
