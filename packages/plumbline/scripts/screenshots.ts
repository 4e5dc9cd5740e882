/** Takes the pictures in docs/screenshots/ from the built site: `npm run screenshots` after `npm run build`. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { preview } from 'astro';
import { chromium as playwright } from 'playwright-core';
import { loadProject } from '../src/core/project/load.ts';
import { pathOf } from '../src/publish/urls.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const folder = 'docs/screenshots';
const widths = [390, 1440];
const themes = ['light', 'dark'] as const;
/** Long pages are cropped to their beginning. */
const height = { 390: 1600, 1440: 1800 } as Record<number, number>;

const project = await loadProject(process.cwd());
const story = [...project.stories.values()][0]!;
const chart = story.elements.find(({ name }) => name === 'Chart')!.attributes['id']!;
const pages = {
  front: pathOf.home(),
  story: pathOf.story(story.id),
  permalink: pathOf.chart(chart),
  gallery: pathOf.charts(),
};

await mkdir(folder, { recursive: true });
const server = await preview({ root: process.cwd(), logLevel: 'error', server: { host: '127.0.0.1', port: 43211 } });
// Chromium as a single process, as the package starts it, hangs on the second window.
const args = chromium.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');
const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
for (const width of widths) {
  for (const colorScheme of themes) {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: height[width]! } });
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(`http://127.0.0.1:${server.port}${project.config.base}${path}`, { waitUntil: 'networkidle' });
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) });
    }
    await page.close();
  }
}
await browser.close();
await server.stop();
console.log(`The pictures are in ${folder}/.`);
