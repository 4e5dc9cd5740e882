/** Debian's nginx for real, as the current user, with the file of a build and nothing of the machine's own configuration. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir, userInfo } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { freePort } from '../../../bench/browser/ports.ts';

/** Why nginx cannot be tested here; nothing where it can. */
export const missing = ((): string | undefined => {
  if (spawnSync('nginx', ['-v']).error) return 'nginx is not installed: apt-get install nginx-light';
  const modules = spawnSync('sh', ['-c', 'ls /etc/nginx/modules-enabled']).stdout.toString();
  if (!modules.includes('brotli-filter')) return 'nginx has no brotli: apt-get install libnginx-mod-http-brotli-filter';
  return undefined;
})();

if (missing && process.env['CI']) throw new Error(missing);

export interface Served {
  /** Ends with the base. */
  address: string;
  port: number;
  /** @returns what nginx wrote to its log. */
  stop: () => Promise<string>;
}

interface BuiltSite {
  base: string;
  /** The built site; under a sub-path, a folder that has its name. */
  folder: string;
  /** What `plumbline build --nginx` wrote. */
  nginx: string;
}

export async function startNginx({ base, folder: site, nginx: include }: BuiltSite): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const root = resolve(site, relative(base, '/'));
  await writeFile(
    join(folder, 'nginx.conf'),
    frameOf(folder, `listen 127.0.0.1:${port}; root ${root}; include ${resolve(include)};`),
  );
  const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  nginx.stderr.on('data', (piece) => (said += String(piece)));
  const ended = once(nginx, 'close');
  for (let tries = 0; !(await answers(port)); tries++) {
    if (nginx.exitCode !== null || tries > 100) throw new Error(`nginx does not start:\n${said}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  const stop = async () => {
    nginx.kill('SIGQUIT');
    await ended;
    await rm(folder, { recursive: true, force: true });
    return said;
  };
  return { address: `http://127.0.0.1:${port}${base}`, port, stop };
}

/** What is around a server block: nothing is written outside the folder. */
const frameOf = (folder: string, server: string): string => `
  daemon off;
  ${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
  worker_processes 1;
  pid ${folder}/nginx.pid;
  include /etc/nginx/modules-enabled/*.conf;
  events {}
  http {
    access_log off;
    error_log stderr warn;
    ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join('\n')}
    server { ${server} }
  }`;

const answers = (port: number): Promise<boolean> =>
  ask(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** One request as it is: nothing is followed, unpacked or added. */
export const ask = (
  address: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> =>
  new Promise((done, fail) => {
    const sent = request(address, { method, headers }, async (response) => {
      const pieces: Buffer[] = [];
      for await (const piece of response) pieces.push(piece as Buffer);
      done({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(pieces) });
    });
    sent.on('error', fail);
    sent.end();
  });
