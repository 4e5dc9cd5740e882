/** The drawing of a chart on a page, also for readers who have the page without its style sheet: reader views, copies, text browsers. */
import { withFallbackColors } from '../../charts/colors.ts';
import type { Palette } from '../../core/project/palettes.ts';
import { html, raw, type Html } from './html.ts';

interface Layouts {
  narrow: { svg: string };
  wide?: { svg: string } | undefined;
}

/**
 * Both layouts. The wide one is `hidden`, so that readers who ignore the style sheet have the chart once, in the layout that fits
 * every window. The style sheet shows the one that fits.
 *
 * @param palette the light one, for readers who have no style sheet
 */
export const drawnLayouts = ({ narrow, wide }: Layouts, palette: Partial<Palette>): Html =>
  html`<div class="narrow">${drawing(narrow.svg, palette)}</div>
    ${wide && html`<div class="wide" hidden>${drawing(wide.svg, palette)}</div>`}`;

/** A space separates each label from the next, for programs that print only their text. */
const drawing = (svg: string, palette: Partial<Palette>): Html =>
  raw(withFallbackColors(svg, palette).replaceAll('</text><', '</text> <'));
