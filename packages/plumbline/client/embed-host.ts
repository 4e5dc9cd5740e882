/**
 * Sets the height of frames on pages that embed charts, as the embeds report it. Accepts messages only from frames that show the
 * site, and limits heights.
 */
/** Origin of the site, inserted when this file is published, because newsrooms may serve the file from their own site. */
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

// Embeds that loaded before this script have already reported; requests another report.
for (const { contentWindow } of chartFrames()) contentWindow?.postMessage({ type: 'plumbline-hello', version: 1 }, '*');

// Makes this file a module, so that its names are not global.
export {};
