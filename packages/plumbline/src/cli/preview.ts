/** Serves the built site locally. */
import { existsSync } from 'node:fs';
import { Problems } from '../core/input/problems.ts';
import { exitCodes, type Command } from './command.ts';
import { serverOptions } from './dev.ts';
import { restoreSite } from './output/replace-site.ts';
import { siteFolderAt } from './output/site-folder.ts';

export const preview: Command = {
  summary: 'Serve the built site locally',
  help: `Usage: plumbline preview [--port <number>] [--host <address>]

Serves dist/ as "plumbline build" wrote it, until you stop it with Ctrl+C. It does not send the
headers that a host sends: see docs/deploy.md of the package.

  --port <number>    port to listen on (4321)
  --host <address>   address to listen on (localhost)`,
  options: { port: { type: 'string' }, host: { type: 'string' } },
  positionals: 0,
  async run(values, _, root) {
    const site = siteFolderAt(root, 'dist');
    restoreSite(site);
    if (!existsSync(site.path)) {
      const hint = 'Run "plumbline build" first.';
      throw new Problems([{ file: 'dist/', message: 'expected a built site, got nothing.', hint }]);
    }
    const astro = await import('astro');
    const server = await astro.preview({ root, server: serverOptions(values) });
    await server.closed();
    return exitCodes.ok;
  },
};
