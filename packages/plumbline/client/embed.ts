/**
 * Tells the page around a frame how high the chart in it is, in every dialect that newsrooms' pages listen to: our own,
 * Datawrapper's, AMP's, Medium's, pym.js's and iframe-resizer's. Nothing but a height is ever said, so everybody may
 * hear it; what comes in is heard from the page around the frame alone. It is said when it changes, rounded up, never zero.
 */
const script = document.currentScript as HTMLScriptElement;
const id = script.dataset['chart'] ?? '';
const query = new URLSearchParams(location.search);

const theme = query.get('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;

/** pym.js names the frame in its address. */
const pymId = query.get('childId');
const pym = (...words: (string | number)[]): string => ['pym', pymId, ...words].join('xPYMx');

/** iframe-resizer names it in its first message, and checks who answers. */
let resizer: { id: string; origin: string; answered: boolean } | undefined;

/** "[iFrameSizer]chart-1:8:false:…": the first message; later ones have a word or two. */
const resizerHello = /^\[iFrameSizer\]([^:]+):\d+:(?:[^:]*:){4}/;

let told = 0;

function tell(again = false): void {
  const figure = document.querySelector('figure');
  const height = Math.ceil(figure?.getBoundingClientRect().height ?? 0);
  // In a hidden frame nothing has a size.
  if (height < 1 || innerWidth < 1 || (height === told && !again)) return;
  told = height;
  const messages = [
    { type: 'plumbline-height', version: 1, id, height },
    { 'datawrapper-height': { [id]: height } },
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ src: location.href, context: 'iframe.resize', height }),
    ...(pymId ? [pym('height', height)] : []),
  ];
  for (const message of messages) parent.postMessage(message, '*');
  tellResizer();
}

function tellResizer(): void {
  if (!resizer || !told) return;
  const event = resizer.answered ? 'resizeObserver' : 'init';
  resizer.answered = true;
  parent.postMessage(`[iFrameSizer]${resizer.id}:${told}:${innerWidth}:${event}`, resizer.origin);
}

function hear({ source, origin, data }: MessageEvent): void {
  if (source !== parent) return;
  if (typeof data !== 'string') {
    if ((data as { type?: unknown } | null)?.type === 'plumbline-hello') tell(true);
    return;
  }
  const named = resizerHello.exec(data)?.[1];
  if (named) {
    resizer = { id: named, origin: origin === 'null' ? '*' : origin, answered: false };
    tellResizer();
  } else if (data === '[iFrameSizer]resize') {
    tellResizer();
  } else if (pymId && data.startsWith(pym('width'))) {
    tell(true);
  }
}

if (parent !== window) {
  addEventListener('message', hear);
  addEventListener('DOMContentLoaded', () => {
    new ResizeObserver(() => tell()).observe(document.querySelector('figure')!);
  });
}

// A module, so that its names are its own.
export {};
