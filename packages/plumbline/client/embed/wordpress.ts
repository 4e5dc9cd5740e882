/**
 * WordPress shows a chart whose address is pasted in a frame that may run scripts and nothing else. The address of the frame ends with
 * a secret. With it, the page in the frame may ask the page around it for a height, and to follow a link to its own site.
 */
const secret = /[?&]secret=([a-zA-Z0-9]+)/.exec(location.hash)?.[1];

const send = (message: 'height' | 'link', value: number | string): void => {
  if (secret) parent.postMessage({ message, value, secret }, '*');
};

export const sendToWordPress = (height: number): void => send('height', height);

/** The page around the frame is ready to receive messages. */
export const isReady = (data: unknown): boolean =>
  secret !== undefined && (data as { message?: unknown } | null)?.message === 'ready';

/** The frame may not open a window, and WordPress refuses links to further sites: they lead to the page of the chart, which has them. */
export function followLinksInWordPress(): void {
  if (!secret) return;
  addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link) return;
    event.preventDefault();
    const page = document.querySelector<HTMLAnchorElement>('h1 a')!;
    send('link', link.host === location.host ? link.href : page.href);
  });
}
