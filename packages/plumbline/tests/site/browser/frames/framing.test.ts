/** Who may frame what, by the headers of nginx: strangers a chart and its frozen versions, and nothing else. */
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathOf } from '../../../../src/publish/urls.ts';
import { versionsByUrl } from '../../../../src/publish/versions/versions.ts';
import { missing, startNginx, type Served } from '../../../helpers/servers/nginx.ts';
import { project } from '../../../helpers/project.ts';
import { sites } from '../../../helpers/site.ts';
import { beginBrowsing } from '../../../../src/testing/browser/reading.ts';

const chart = 'lanterns-by-year';
const version = versionsByUrl(project).get(pathOf.chart(chart))!.at(-1)!;

describe.skipIf(missing)('in a page of another origin', () => {
  const reading = beginBrowsing();
  let served: Served;
  let stranger: HttpServer;
  beforeAll(async () => {
    served = await startNginx(sites[0]);
    stranger = createServer(({ url }, response) => {
      const frame = `<iframe src="${served.address}${url!.slice(1)}" title="A frame" width="600" height="400"></iframe>`;
      response.setHeader('content-type', 'text/html').end(`<!doctype html><title>Stranger</title>${frame}`);
    });
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    stranger?.close();
    await served?.stop();
  });

  /** The headline of what is in the frame; nothing where the browser refuses to show it. */
  async function framed(path: string): Promise<string | undefined> {
    const page = await reading.browser.newPage();
    await page.goto(`http://127.0.0.1:${(stranger.address() as AddressInfo).port}/${path}`, { waitUntil: 'load' });
    const frame = page.frames()[1]!;
    const shown = frame.url().startsWith(served.address);
    const headline = shown ? await frame.locator('h1').first().innerText() : undefined;
    await page.context().close();
    return headline;
  }

  it.each([
    pathOf.embed(chart),
    pathOf.embedVariant(chart, undefined, 'resize'),
    pathOf.resizingEmbed(pathOf.chart(chart)),
    version.path,
    pathOf.versionEmbed(version.chart, version.view, version.hash),
  ])('/%s is shown', async (path) => {
    await expect.poll(() => framed(path)).toBe(project.charts.get(chart)!.title);
  });

  it.each(['stories/', '../stories/', '//stranger.example/', 'nothing'])(
    '/embeds/resize/ shows no page but an embed: %s',
    async (chart) => {
      expect(await framed(`${pathOf.resizingEmbed()}?chart=${encodeURIComponent(chart)}`)).toMatch(
        /^Frame that sends its height/,
      );
    },
  );

  it.each([
    pathOf.home(),
    pathOf.chart(chart),
    pathOf.story([...project.stories.keys()][0]!),
    pathOf.embeds(),
    'nothing/',
  ])('/%s is refused', async (path) => {
    expect(await framed(path)).toBeUndefined();
  });

  it('and the site itself shows its frames', async () => {
    const page = await reading.browser.newPage();
    await page.goto(served.address + pathOf.embeds(), { waitUntil: 'load' });
    await page.locator('iframe').first().scrollIntoViewIfNeeded();
    await page.frameLocator('iframe').first().locator('h1').waitFor();
    await page.context().close();
  });
});
