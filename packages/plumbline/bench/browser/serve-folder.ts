/** A plain static server, which compresses text as hosts do. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};
const compressed = new Set(['.png', '.woff2']);

/** @returns its address, without a slash at the end, and what stops it */
export async function serveFolder(folder: string): Promise<{ address: string; stop: () => void }> {
  const bodies = new Map<string, Buffer>();
  const server = createServer(({ url = '/' }, response) => {
    const file = fileAt(folder, decodeURI(new URL(url, 'http://localhost').pathname));
    if (!file) return void response.writeHead(404).end();
    const ending = extname(file);
    const isText = !compressed.has(ending);
    let body = bodies.get(file);
    if (!body) bodies.set(file, (body = isText ? gzipSync(readFileSync(file)) : readFileSync(file)));
    response.writeHead(200, {
      'Content-Type': types[ending] ?? 'application/octet-stream',
      'Content-Length': body.length,
      ...(isText && { 'Content-Encoding': 'gzip' }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}

/** The file of a path: itself, with ".html", or the index of the folder. */
const fileAt = (folder: string, path: string): string | undefined =>
  ['', '.html', '/index.html']
    .map((ending) => join(folder, normalize(path) + ending))
    .find((file) => existsSync(file) && statSync(file).isFile());
