/** Finds texts of an edition that became elements, attributes or scripts of a page. */
import type { BrowserContext, Page } from 'playwright-core';

/** Records what markup in a text does where nothing prevents it: it calls hit(), opens a dialog, or requests the picture "x". */
export async function watchMarkup(context: BrowserContext): Promise<string[]> {
  const faults: string[] = [];
  await context.exposeBinding('hit', ({ frame }) => void faults.push(`${frame.url()} runs a script of a text`));
  context.on('dialog', (dialog) => {
    faults.push(`${dialog.page()?.url()} opens a dialog`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    if (/\/x(\?|$)/.test(request.url())) faults.push(`${request.frame().url()} requests ${request.url()}`);
  });
  return faults;
}

/** Elements and attributes that no page of ours has. */
export const markupFaults = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('*')].flatMap((element) => {
    const where = location.href + ': <' + element.localName + '> has ';
    const isCode = element.localName === 'script' && !/json/.test(element.type) && element.textContent.includes('hit()');
    const attributes = [...element.attributes].filter(({ name, value }) =>
      /^on/i.test(name) || name === 'srcdoc' || (/^(href|xlink:href|src|action|formaction|data)$/i.test(name) && /^\\s*javascript:/i.test(value)));
    return [...(isCode ? [where + 'a script of a text'] : []), ...attributes.map(({ name, value }) => where + name + '=' + value)];
  })`);

/** Presses, chooses, opens and points at everything on a page that does not lead to another. */
export async function useEverything(page: Page): Promise<void> {
  await page.evaluate(`document.querySelectorAll('details').forEach((one) => (one.open = true))`);
  for (const button of await page.locator('button:visible').all()) {
    await button.click({ timeout: 2_000, force: true }).catch(() => undefined);
    await page.keyboard.press('Escape');
  }
  for (const box of await page.locator('input:visible').all())
    if (/radio|checkbox/.test((await box.getAttribute('type')) ?? '')) await box.check({ force: true });
  for (const select of await page.locator('select:visible').all()) {
    const count = await select.locator('option').count();
    for (let index = 0; index < count; index++) await select.selectOption({ index });
  }
  for (const drawing of await page.locator('.drawing svg:visible').all()) await pointAcross(page, drawing);
  for (const list of await page.getByRole('listbox').all()) {
    await list.focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'End', 'Enter']) await page.keyboard.press(key);
  }
  for (let i = 0; i < 60; i++) await page.keyboard.press('Tab');
}

async function pointAcross(page: Page, drawing: ReturnType<Page['locator']>): Promise<void> {
  await drawing.scrollIntoViewIfNeeded();
  const box = await drawing.boundingBox();
  if (!box) return;
  for (let y = 15; y < box.height; y += 20)
    for (const share of [0.3, 0.5, 0.6, 0.8]) await page.mouse.move(box.x + box.width * share, box.y + y);
}
