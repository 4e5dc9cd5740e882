/**
 * Shows the chart that the address names, where the page has none, and reports the height of an embed to the page around its frame, in
 * the formats of Plumbline, Datawrapper, AMP, Medium, pym.js, iframe-resizer and WordPress. Sends only a height, which any page may
 * receive, and accepts messages only from the page around the frame. Heights are rounded up, never zero, and sent when they change.
 */
import { followLinksInWordPress, isReady, sendToWordPress } from './embed/wordpress.ts';

const script = document.currentScript as HTMLScriptElement;
const query = new URLSearchParams(location.search);

/** The path of a chart, view or frozen version below /charts/; no other page is shown. */
const chart = /^[a-z\d-]+(?:\/[a-z\d-]+)*$/.exec(script.dataset['chart'] ?? query.get('chart') ?? '')?.[0] ?? '';
const id = chart.replace(/\/v\/.*/, '');

const theme = query.get('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;

/** pym.js passes the id of the frame in its address. */
const pymId = query.get('childId');
const pymMessage = (...parts: (string | number)[]): string => ['pym', pymId, ...parts].join('xPYMx');

/** iframe-resizer passes that id in its first message, and checks the origin of the answer. */
let resizer: { id: string; origin: string; answered: boolean } | undefined;

/** "[iFrameSizer]chart-1:8:false:…": the first message; later ones are shorter. */
const resizerHello = /^\[iFrameSizer\]([^:]+):\d+:(?:[^:]*:){4}/;

let sentHeight = 0;

function sendHeight(again = false): void {
  const figure = document.querySelector('figure');
  const height = Math.ceil(figure?.getBoundingClientRect().height ?? 0);
  // Elements of a hidden frame have no size.
  if (height < 1 || innerWidth < 1 || (height === sentHeight && !again)) return;
  sentHeight = height;
  const messages = [
    { type: 'plumbline-height', version: 1, id, height },
    { 'datawrapper-height': { [id]: height } },
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ src: location.href, context: 'iframe.resize', height }),
    ...(pymId ? [pymMessage('height', height)] : []),
  ];
  for (const message of messages) parent.postMessage(message, '*');
  sendToWordPress(height);
  sendToResizer();
}

function sendToResizer(): void {
  if (!resizer || !sentHeight) return;
  const event = resizer.answered ? 'resizeObserver' : 'init';
  resizer.answered = true;
  parent.postMessage(`[iFrameSizer]${resizer.id}:${sentHeight}:${innerWidth}:${event}`, resizer.origin);
}

function receive({ source, origin, data }: MessageEvent): void {
  if (source !== parent) return;
  if (typeof data !== 'string') {
    if ((data as { type?: unknown } | null)?.type === 'plumbline-hello' || isReady(data)) sendHeight(true);
    return;
  }
  const frameId = resizerHello.exec(data)?.[1];
  if (frameId) {
    resizer = { id: frameId, origin: origin === 'null' ? '*' : origin, answered: false };
    sendToResizer();
  } else if (data === '[iFrameSizer]resize') {
    sendToResizer();
  } else if (pymId && data.startsWith(pymMessage('width'))) {
    sendHeight(true);
  }
}

/** Shows the embed instead of what the page has for readers without scripts. */
async function show(): Promise<void> {
  const address = new URL(`charts/${chart}/embed/`, script.src);
  const response = await fetch(address).catch(() => undefined);
  // A sandboxed frame may not read the site if its host leaves out the header that allows it.
  if (!response) location.replace(`${address.href}#${theme ?? ''}`);
  if (!response?.ok) return;
  const embed = new DOMParser().parseFromString(await response.text(), 'text/html');
  document.title = embed.title;
  document.documentElement.lang = embed.documentElement.lang;
  document.adoptedStyleSheets = [...embed.querySelectorAll('style')].map(({ textContent }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(textContent);
    return sheet;
  });
  document.body.replaceChildren(embed.querySelector('main')!);
}

if (parent !== window) addEventListener('message', receive);
addEventListener('DOMContentLoaded', async () => {
  if (chart && !document.querySelector('figure')) {
    document.body.hidden = true;
    await show().finally(() => (document.body.hidden = false));
  }
  const figure = document.querySelector('figure');
  if (parent === window || !figure) return;
  new ResizeObserver(() => sendHeight()).observe(figure);
  followLinksInWordPress();
});
