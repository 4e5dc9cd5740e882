/**
 * For pages that show our charts and want their frames exact: sets the height of a frame to what the chart in it says.
 * Believes nobody but the window of a frame on this page that shows our site, and no height that cannot be one.
 */
/** Origin of the site, set when this is published: a newsroom may serve this file from its own. */
declare const SITE: string;

const least = 40;
const most = 20_000;

const ours = (): HTMLIFrameElement[] =>
  [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${SITE}/`));

addEventListener('message', ({ source, origin, data }: MessageEvent) => {
  if (origin !== SITE) return;
  const { type, height } = (data ?? {}) as { type?: unknown; height?: unknown };
  if (type !== 'plumbline-height' || typeof height !== 'number' || !(height > 0)) return;
  const frame = ours().find(({ contentWindow }) => contentWindow === source);
  if (frame) frame.style.height = `${Math.ceil(Math.min(Math.max(height, least), most))}px`;
});

// Charts that were there first have spoken already: they are asked again.
for (const { contentWindow } of ours()) contentWindow?.postMessage({ type: 'plumbline-hello', version: 1 }, '*');

// A module, so that its names are its own.
export {};
