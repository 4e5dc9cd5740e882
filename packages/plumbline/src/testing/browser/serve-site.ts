/** Serves a built site under its base, with its own headers. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { headersFor, type Headers } from '../../publish/site/hosts/headers.ts';

export interface Asked {
  /** Below the base. */
  path: string;
  headers: IncomingHttpHeaders;
}

export interface Site {
  /** Ends with the base. */
  address: string;
  /** Every request since the start. */
  asked: Asked[];
  stop: () => Promise<void>;
}

/** @param change headers that a badly configured host would send instead */
export async function serveSite(
  { folder, base }: { folder: string; base: string },
  change: (path: string, headers: Headers) => Headers = (_path, headers) => headers,
): Promise<Site> {
  const asked: Asked[] = [];
  const server = createServer(({ url, headers }, response) => {
    const { pathname } = new URL(url!, 'http://localhost');
    const path = pathname.slice(base.length);
    const file = join(folder, path, pathname.endsWith('/') ? 'index.html' : '');
    asked.push({ path: url!.slice(base.length), headers });
    if (!pathname.startsWith(base) || !existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404).end();
      return;
    }
    const body = readFileSync(file);
    const sent = change(path, { 'Content-Type': 'text/html; charset=utf-8', ...headersFor(path, base) });
    response.writeHead(200, { ...sent, 'Content-Length': body.length }).end(body);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
