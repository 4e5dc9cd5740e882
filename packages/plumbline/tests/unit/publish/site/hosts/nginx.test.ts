/** Tests the file for nginx with nginx itself, on one file for each path of the table of headers. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headerRules } from '../../../../../src/publish/site/hosts/headers.ts';
import { nginxFile } from '../../../../../src/publish/site/hosts/nginx.ts';
import { readConfig } from '../../../../../src/core/project/config-schema.ts';
import { ask, missing, startNginx, type Served } from '../../../../helpers/servers/nginx.ts';
import { headerFaults } from '../../../../site/checks/headers.ts';
import { copyEdition } from '../../../../fixtures/copy-edition.ts';

const config = (await readConfig(await copyEdition(afterAll), []))!;

/** A path for each rule of the table, and pages to which only the first rule applies. */
const paths = [
  '',
  'charts/one/',
  ...headerRules('/')
    .slice(1)
    .flatMap(({ at }) => at.map((pattern) => pattern.replace('*', 'one').replace(/:\w+/g, 'two'))),
];
const moves = [
  { path: 'charts/old/', to: 'charts/one/' },
  { path: 'charts/old.csv', to: 'one.csv' },
];

describe.skipIf(missing).each(['/', '/x/', '/a.b/c/'])('nginx under %s', (base) => {
  const root = mkdtempSync(join(tmpdir(), 'nginx-site-'));
  const folder = join(root, base);
  let served: Served;
  beforeAll(async () => {
    for (const path of [...paths, '404.html', '_headers']) {
      const file = join(folder, path.replace(/(^|\/)$/, '$1index.html'));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, path);
    }
    const nginx = join(root, 'nginx.conf');
    writeFileSync(nginx, nginxFile({ ...config, base }, moves));
    served = await startNginx({ base, folder, nginx });
  });
  afterAll(async () => {
    await served?.stop();
    rmSync(root, { recursive: true });
  });

  test.each(paths)('sends /%s with the headers of the table', async (path) => {
    const { status, headers, body } = await ask(served.address + path);
    expect([status, body.toString()]).toEqual([200, path]);
    expect(headerFaults(path, headers, base)).toEqual([]);
  });

  test.each(['nothing/', 'nothing.png', '_headers', 'charts/'])('serves the 404 page for /%s', async (path) => {
    const { status, headers, body } = await ask(served.address + path);
    expect([status, body.toString()]).toEqual([404, '404.html']);
    expect(headerFaults('404.html', headers, base)).toEqual([]);
  });

  test.each(moves)('redirects /$path to /$to with its query', async ({ path, to }) => {
    const { status, headers } = await ask(`${served.address}${path}?row=3`);
    expect([status, headers['location']]).toEqual([301, `${base}${to}?row=3`]);
  });

  test('logs no warnings, even for an invalid request', async () => {
    expect((await ask(served.address, { headers: { Host: 'two words' } })).status).toBe(400);
    expect(await served.stop()).not.toContain('[warn]');
  });
});
