/** WebKitGTK of Debian, driven by its own WebDriver, on a screen of its own. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { By, Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { freePort } from '../../../bench/browser/ports.ts';
import type { OtherBrowser, OtherPage } from './other-browser.ts';

const [program] = globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser');

/** Why WebKit cannot be tested here; nothing where it can. */
export const missingWebKit =
  !program || ['WebKitWebDriver', 'Xvfb'].some((name) => spawnSync('which', [name]).status !== 0)
    ? 'WebKit is not installed: apt-get install --no-install-recommends webkit2gtk-driver xvfb'
    : undefined;

if (missingWebKit && process.env['CI']) throw new Error(missingWebKit);

export async function openWebKit(): Promise<OtherBrowser> {
  const screen = await startScreen();
  const port = await freePort();
  const env = { ...process.env, DISPLAY: screen.display, WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
  const server = spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore', env });
  await answer(port);
  const driver = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities(
      new Capabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: program, args: ['--automation'] },
      }),
    )
    .build();
  await driver.manage().setTimeouts({ script: 60_000 });
  const close = async () => {
    await driver.quit();
    await Promise.all([end(server), end(screen.process)]);
  };
  return { name: 'WebKit', page: pageOf(driver), close };
}

/** Starts an X server on a display that is free. */
async function startScreen(): Promise<{ display: string; process: ChildProcess }> {
  // It writes the number of its display when it is ready.
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1400x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = (await once(xvfb.stdio[3]!, 'data')) as [Buffer];
  return { display: `:${number.toString().trim()}`, process: xvfb };
}

async function answer(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const status = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (status?.ok) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('WebKitWebDriver does not start');
}

async function end(process: ChildProcess): Promise<void> {
  const ended = once(process, 'close');
  process.kill();
  await ended;
}

const pageOf = (driver: WebDriver): OtherPage => ({
  goto: (address) => driver.get(address),
  evaluate: (expression) => evaluate(driver, expression),
  inFrames: async <T>(expression: string) => {
    const found: T[] = [];
    for (const frame of await driver.findElements(By.css('iframe'))) {
      await driver.switchTo().frame(frame);
      found.push(await evaluate<T>(driver, expression));
      await driver.switchTo().defaultContent();
    }
    return found;
  },
  // The bars of the window are not part of the page, and it is never less wide than they are.
  resize: async (width, height) => {
    const [bars, sides] = await evaluate<[number, number]>(
      driver,
      '[outerHeight - innerHeight, outerWidth - innerWidth]',
    );
    await driver
      .manage()
      .window()
      .setRect({ x: 0, y: 0, width: width + sides, height: height + bars });
  },
});

/** Evaluates an expression; errors of promises are thrown here. */
async function evaluate<T>(driver: WebDriver, expression: string): Promise<T> {
  const script = `const done = arguments[0];
    Promise.resolve().then(() => (${expression})).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
  const { value, error } = await driver.executeAsyncScript<{ value: T; error?: string }>(script);
  if (error) throw new Error(error);
  return value;
}
