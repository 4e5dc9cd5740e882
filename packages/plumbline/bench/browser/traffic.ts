/** Records what a page loads. */
import type { CDPSession } from 'playwright-core';

export interface Loaded {
  isFont: boolean;
  /** Bytes with the time of their arrival, in seconds. */
  pieces: { at: number; bytes: number }[];
}

interface Traffic {
  loaded: Map<string, Loaded>;
  /** When the page was requested, in seconds. */
  began: () => number;
  /** How long nothing has been loaded, in milliseconds. */
  quietFor: () => number;
}

/** Records what arrives, and when. Bytes are those on the wire. */
export async function record(session: CDPSession): Promise<Traffic> {
  const loaded = new Map<string, Loaded>();
  const open = new Set<string>();
  let first: number | undefined;
  let last = performance.now();
  const end = ({ requestId }: { requestId: string }) => {
    open.delete(requestId);
    last = performance.now();
  };
  session.on('Network.loadingFinished', end);
  session.on('Network.loadingFailed', end);
  session.on('Network.requestWillBeSent', ({ requestId, timestamp, type, request: { url } }) => {
    if (!url.startsWith('http')) return;
    first ??= timestamp;
    open.add(requestId);
    loaded.set(requestId, { isFont: type === 'Font', pieces: [] });
  });
  session.on('Network.responseReceived', ({ requestId, type }) => {
    const one = loaded.get(requestId);
    if (one) one.isFont = type === 'Font';
  });
  session.on('Network.dataReceived', ({ requestId, timestamp, encodedDataLength: bytes }) =>
    loaded.get(requestId)?.pieces.push({ at: timestamp, bytes }),
  );
  // Headers, and pieces whose size the browser did not know.
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength: total }) => {
    const pieces = loaded.get(requestId)?.pieces;
    pieces?.push({ at: timestamp, bytes: total - pieces.reduce((sum, { bytes }) => sum + bytes, 0) });
  });
  await session.send('Network.enable');
  return { loaded, began: () => first!, quietFor: () => (open.size ? 0 : performance.now() - last) };
}
