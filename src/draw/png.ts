/** SVG with literal colours → PNG, by resvg with our own font files and no other. */
import { Resvg } from '@resvg/resvg-js';
import { sansFiles } from './fonts.ts';

/** @param zoom pixels of the picture for each pixel of the drawing. */
export function renderPng(svg: string, { zoom = 2, background }: { zoom?: number; background?: string } = {}): Buffer {
  const resvg = new Resvg(svg, {
    background,
    fitTo: { mode: 'zoom', value: zoom },
    font: {
      loadSystemFonts: false,
      fontFiles: [...sansFiles[400], ...sansFiles[600]],
      defaultFontFamily: 'Source Sans 3',
      sansSerifFamily: 'Source Sans 3',
    },
  });
  return Buffer.from(resvg.render().asPng());
}
