/**
 * The height of an embed at every width, computed at build. The drawing has a fixed ratio in each layout. The column width of
 * the text grows in steps of 40 px, so the height of the text only changes at steps; it is computed for each step with the
 * advance widths of the fonts. The height is therefore linear in the width between steps:
 *
 *     height(width) = drawing(width) + text(step below width)
 *
 * cssHeight() writes this as a CSS expression for a `style` attribute:
 *
 * - `100cqw` is the width of the container of the frame, not of the window.
 * - `min(73cqw, 350px, (640px - 100cqw) * 9999)` is the narrow drawing, limited to its greatest width, and negative from 640 px;
 *   `min(61cqw, 587px, (100cqw - 639.9px) * 9999)` is the wide drawing, and negative below. The larger one applies.
 * - `clamp(0px, (100cqw - 359.9px) * 9999, 20px)` is 0 below 360 px and 20 px above: a line less.
 */
import { textWidthIn, type TextWidth } from '../../render/svg/font-metrics.ts';
import { wrapText } from '../../charts/wrap-text.ts';
import { outlineWidth } from '../../render/svg/outlined-text.ts';
import type { Embed, Paragraph } from './embed.ts';
import { footWidth, measures, steps, wideLayoutFrom, widestFrame } from './embed-css.ts';

/** The width in the attributes of a frame, for sites that drop its style. */
export const statedWidth = 640;

/**
 * Browsers that round glyph widths to pixels or kern differently set lines slightly wider. Where a line could break
 * because of this, the frame has an extra line of height, which the page in it adds above the text below the drawing.
 */
const tolerance = 1.005;

interface Step {
  from: number;
  /** The height of everything except the drawing, in pixels. */
  text: number;
}

const measured = new WeakMap<Embed, Step[]>();

/** Steps at which the height of the text changes, the narrowest first. */
function stepsOf(embed: Embed): Step[] {
  const known = measured.get(embed);
  if (known) return known;
  const all: Step[] = [];
  measured.set(embed, all);
  for (let from = steps.first; from <= steps.last; from += steps.size) {
    const text = textHeight(embed, from);
    if (all.at(-1)?.text !== text) all.push({ from, text });
  }
  return all;
}

function textHeight({ fonts, title, subtitle, foot }: Embed, column: number): number {
  const { top, title: titles, subtitle: measure, drawing, foot: small, bottom } = measures;
  const head = titles[column < wideLayoutFrom ? 'narrow' : 'wide'];
  const textWidth = textWidthIn(fonts);
  const lines = (text: string, width: number, px: number) =>
    wrapText(text, width, (line) => textWidth(line, px) * tolerance).length;
  const headline =
    wrapText(title, column, (line) => outlineWidth(fonts.serif, line, head.px) * tolerance).length * head.line;
  const below = measure.above + lines(subtitle, column, measure.px) * measure.line;
  const paragraphs = foot.map((one) => linesOf(textWidth, one, Math.min(column, footWidth)) * small.line);
  const gaps = small.between * (foot.length - 1);
  return top + headline + below + 2 * drawing + paragraphs.reduce((a, b) => a + b, 0) + gaps + bottom;
}

function linesOf(textWidth: TextWidth, { kind, runs }: Paragraph, width: number): number {
  const { px, bar } = measures.foot;
  const strong = runs.map((run) => (run.strong ? run.text : '')).join('');
  const wider = textWidth(strong, px, 600) - textWidth(strong, px);
  // Lines do not break at a no-break space; the letter is about as wide.
  const text = runs.map((run) => run.text.replaceAll('\u00a0', 'i')).join('');
  const room = kind === 'warning' ? width - bar - 3 : width;
  // Bold text is at the beginning.
  const measure = (line: string) => (textWidth(line, px) + (text.startsWith(line) ? wider : 0)) * tolerance;
  return wrapText(text, room, measure).length;
}

/** The height of the drawing at a width. */
const drawingAt = ({ drawings: { narrow, wide } }: Embed, width: number): number =>
  width < wideLayoutFrom
    ? (Math.min(width, widestFrame.narrow) * narrow.height) / narrow.width
    : (Math.min(width, widestFrame.wide) * wide.height) / wide.width;

/** A spare pixel, because both parts are rounded. */
const rest = 1;

/** In whole pixels. */
export function heightAt(embed: Embed, width: number): number {
  const text = stepsOf(embed).findLast(({ from }) => from <= width) ?? stepsOf(embed)[0]!;
  return Math.ceil(drawingAt(embed, width) + text.text + rest);
}

export function cssHeight(embed: Embed): string {
  const { narrow, wide } = embed.drawings;
  const part = (layout: 'narrow' | 'wide', { width, height }: { width: number; height: number }, until: string) =>
    `min(${round((height / width) * 100)}cqw,${round((height / width) * widestFrame[layout])}px,(${until})*9999)`;
  const drawing = `max(${part('narrow', narrow, `${wideLayoutFrom}px - 100cqw`)},${part('wide', wide, `100cqw - ${wideLayoutFrom - 0.1}px`)})`;
  const [first, ...others] = stepsOf(embed);
  let text = `${first!.text + rest}px`;
  let before = first!.text;
  for (const step of others) {
    const change = step.text - before;
    text += ` ${change < 0 ? '-' : '+'} clamp(0px,(100cqw - ${step.from - 0.1}px)*9999,${Math.abs(change)}px)`;
    before = step.text;
  }
  return `calc(${drawing} + ${text})`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
