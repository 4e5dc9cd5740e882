/** Compares two pictures of the same thing, and shows both with their differences. */
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

export interface Difference {
  /** "240 px differ, between 20, 10 and 65, 29"; "360 × 512 px, was 360 × 498 px". */
  words: string;
  /** PNG of three panes: as kept, as taken, and what differs in red over a faint copy. */
  picture: Buffer;
}

interface Size {
  width: number;
  height: number;
}

/** Number of pixels that may differ: browsers shade a pixel where lines cross in different ways. The smallest dot of a drawing has more. */
const stray = 3;

/** Red, green, blue and opacity of each pixel, a byte each. */
type Pixels = Uint8ClampedArray;

/** Undefined if the two look the same: small differences in shade and antialiased edges of letters are not counted. */
export async function compare(kept: Uint8Array, taken: Uint8Array): Promise<Difference | undefined> {
  const [before, after] = [await sharp(kept).metadata(), await sharp(taken).metadata()];
  const size = { width: Math.max(before.width, after.width), height: Math.max(before.height, after.height) };
  const [a, b] = [await pixelsOf(kept, before, size), await pixelsOf(taken, after, size)];
  const marked = new Uint8ClampedArray(a.length);
  const pixels = pixelmatch(a, b, marked, size.width, size.height, { diffColor: [255, 0, 0] });
  const resized = before.width !== after.width || before.height !== after.height;
  if (pixels <= stray && !resized) return undefined;
  const words = resized
    ? `${after.width} × ${after.height} px, was ${before.width} × ${before.height} px`
    : `${pixels} px differ, ${cellLocation(marked, size)}`;
  const raw = { ...size, channels: 4 as const };
  const panes = await Promise.all([a, b, marked].map((pane) => sharp(pane, { raw }).png().toBuffer()));
  return {
    words,
    picture: await sharp(panes, { join: { across: panes.length, shim: 16 } })
      .png()
      .toBuffer(),
  };
}

/** A picture on a white background of at least its size. */
async function pixelsOf(picture: Uint8Array, own: Size, size: Size): Promise<Pixels> {
  const room = { right: size.width - own.width, bottom: size.height - own.height };
  const grown = sharp(picture)
    .ensureAlpha()
    .extend({ ...room, background: '#fff' });
  return new Uint8ClampedArray(await grown.raw().toBuffer());
}

/** The corners of the smallest box around all marked pixels. */
function cellLocation(marked: Pixels, { width }: Size): string {
  const isMarked = (i: number) => marked[i] === 255 && marked[i + 1] === 0 && marked[i + 2] === 0;
  let [left, top, right, bottom] = [Infinity, Infinity, -1, -1];
  for (let i = 0; i < marked.length; i += 4) {
    if (!isMarked(i)) continue;
    const [x, y] = [(i / 4) % width, Math.floor(i / 4 / width)];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return `between ${left}, ${top} and ${right}, ${bottom}`;
}
