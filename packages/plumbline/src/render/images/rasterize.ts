/** Turns an SVG into a PNG with resvg: on a worker thread, or on the thread that imports it. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';

export interface PngJob {
  svg: string;
  options: ResvgRenderOptions;
}

/** Pictures between two collections of garbage. */
const interval = 8;

let count = 0;

export default function rasterize({ svg, options }: PngJob): Buffer {
  const png = Buffer.from(new Resvg(svg, options).render().asPng());
  if (++count % interval === 0) collectGarbage();
  return png;
}

/**
 * The pixels of a picture are outside the heap of JavaScript, which does not notice that they fill the memory: some eight megabytes
 * each.
 */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
