/**
 * For pages that embed charts: sets the height of each frame to the one that the chart in it reports. Accepts messages only from
 * frames on this page that show the site, and only heights that are possible.
 */
/** Origin of the site, set when this file is published: a newsroom may serve it from its own site. */
declare const SITE: string;

const minHeight = 40;
const maxHeight = 20_000;

const chartFrames = (): HTMLIFrameElement[] =>
  [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${SITE}/`));

addEventListener('message', ({ source, origin, data }: MessageEvent) => {
  if (origin !== SITE) return;
  const { type, height } = (data ?? {}) as { type?: unknown; height?: unknown };
  if (type !== 'plumbline-height' || typeof height !== 'number' || !(height > 0)) return;
  const frame = chartFrames().find(({ contentWindow }) => contentWindow === source);
  if (frame) frame.style.height = `${Math.ceil(Math.min(Math.max(height, minHeight), maxHeight))}px`;
});

// Charts that loaded before this script have reported already, so it asks them again.
for (const { contentWindow } of chartFrames()) contentWindow?.postMessage({ type: 'plumbline-hello', version: 1 }, '*');

// Makes this file a module, so that its names are not global.
export {};
