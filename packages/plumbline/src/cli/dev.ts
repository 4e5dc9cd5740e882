/** Serves the edition while it is being written. */
import { beginConfiguration } from '../core/limits/starting-astro.ts';
import { exitCodes, UsageError, type Command } from './command.ts';

export const dev: Command = {
  summary: 'Show the site while you write it',
  help: `Usage: plumbline dev [--port <number>] [--host <address>]

Serves the site and shows each edit of a story, chart, dataset, source or component as it is saved.
Problems appear over the page, with file, place and hint, and disappear when they are fixed.
A new "base" in edition.config.ts takes effect when the server is started again.

  --port <number>    port to listen on (4321)
  --host <address>   address to listen on (localhost)`,
  options: { port: { type: 'string' }, host: { type: 'string' } },
  positionals: 0,
  async run(values, _, root) {
    const astro = await import('astro');
    beginConfiguration();
    const server = await astro.dev({ root, server: serverOptions(values) });
    await new Promise<void>((resolve) => server.watcher.once('close', resolve));
    return exitCodes.ok;
  },
};

/** @throws UsageError if the port is not a number from 0 to 65535. */
export function serverOptions({ port, host }: Record<string, string | boolean | undefined>) {
  if (port !== undefined && (!/^\d+$/.test(String(port)) || Number(port) > 65_535))
    throw new UsageError(`Expected a port number up to 65535, got "${port}".`);
  return { ...(port !== undefined && { port: Number(port) }), ...(host !== undefined && { host: String(host) }) };
}
