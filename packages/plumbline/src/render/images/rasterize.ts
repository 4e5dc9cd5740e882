/** Turns an SVG into a PNG with resvg: on a worker thread, or on the thread that imports it. */
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';

export interface PngJob {
  svg: string;
  options: ResvgRenderOptions;
}

export default function rasterize({ svg, options }: PngJob): Buffer {
  return Buffer.from(new Resvg(svg, options).render().asPng());
}
