/** Debian's nginx for real, as the current user, with deploy/nginx.conf and nothing of the machine's own configuration. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from './port.ts';

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
  stop: () => Promise<void>;
}

/** @param root the folder that is served. @param moved what stands in the map of moved addresses. */
export async function startNginx(root: string, base: string, moved = ''): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const site = await readFile('packages/plumbline/deploy/nginx.conf', 'utf8');
  await writeFile(join(folder, 'moved.map'), moved);
  await writeFile(
    join(folder, 'site.conf'),
    fillIn(site, { root: resolve(root), base: base.slice(0, -1), port, folder }),
  );
  await writeFile(join(folder, 'nginx.conf'), frameOf(folder));
  const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  nginx.stderr.on('data', (piece) => (said += String(piece)));
  const ended = once(nginx, 'exit');
  for (let tries = 0; !(await answers(port)); tries++) {
    if (nginx.exitCode !== null || tries > 100) throw new Error(`nginx does not start:\n${said}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    address: `http://127.0.0.1:${port}${base}`,
    port,
    stop: async () => {
      nginx.kill('SIGQUIT');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

interface Filling {
  root: string;
  base: string;
  port: number;
  folder: string;
}

/** The lines that are the reader's to set. */
function fillIn(conf: string, { root, base, port, folder }: Filling): string {
  const lines: [string, string][] = [
    ['include /etc/nginx/plumbline-moved*.map;', `include ${folder}/moved*.map;`],
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['root /srv/plumbline;', `root ${root};`],
    [`set $base '';`, `set $base '${base}';`],
  ];
  for (const [line] of lines)
    if (!conf.includes(line)) throw new Error(`deploy/nginx.conf: expected the line "${line}".`);
  return lines.reduce((text, [line, filled]) => text.replace(line, () => filled), conf);
}

/** What stands around a site's configuration: nothing is written outside the folder. */
const frameOf = (folder: string): string => `
  daemon off;
  ${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
  worker_processes 1;
  pid ${folder}/nginx.pid;
  include /etc/nginx/modules-enabled/*.conf;
  events {}
  http {
    access_log off;
    ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join('\n')}
    include ${folder}/site.conf;
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
