/**
 * How high a frame is at every width, known at build. The drawing keeps one ratio in each layout. The text runs in columns
 * whose widths are whole steps of 40 px, so its height changes at steps alone, and is measured there once with the fonts'
 * own advance widths. The height is therefore a ratio of the width and a number of pixels, between steps:
 *
 *     height(width) = drawing(width) + text(step below width)
 *
 * cssHeight() writes that as one CSS expression, for a `style` attribute that needs no script and no style sheet:
 *
 * - `100cqw` is the width of the element round the frame (a container), not that of the window.
 * - `min(73cqw, 350px, (640px - 100cqw) * 9999)` is the narrow drawing up to its widest, and less than nothing from 640 px;
 *   `min(61cqw, 587px, (100cqw - 639.9px) * 9999)` is the wide one, and less than nothing below. The larger counts.
 * - `clamp(0px, (100cqw - 359.9px) * 9999, 20px)` is nothing below 360 px and 20 px from there: a line saved.
 */
import { textWidth } from '../../render/svg/font-metrics.ts';
import { wrapText } from '../../charts/wrap-text.ts';
import { outlineWidth } from '../../render/svg/outlined-text.ts';
import type { Embed, Paragraph } from './embed.ts';
import { footWidth, measures, steps, wideLayoutFrom, widestFrame } from './embed-css.ts';

/** Width that the attributes of a frame state, for places that drop its style. */
export const statedWidth = 640;

/**
 * A browser that draws glyphs on whole pixels, or kerns otherwise, sets a line a little wider. Where a line breaks by less
 * than this, a frame has one line more than it needs, and the page in it takes that up above the small print.
 */
const caution = 1.005;

interface Step {
  from: number;
  /** Pixels of all that is not drawing. */
  text: number;
}

const measured = new WeakMap<Embed, Step[]>();

/** Steps at which the height of the text changes, narrowest first. */
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

function textHeight({ title, subtitle, foot }: Embed, column: number): number {
  const { top, title: titles, subtitle: measure, drawing, foot: small, bottom } = measures;
  const head = titles[column < wideLayoutFrom ? 'narrow' : 'wide'];
  const lines = (text: string, width: number, px: number) =>
    wrapText(text, width, (line) => textWidth(line, px) * caution).length;
  const headline = wrapText(title, column, (line) => outlineWidth(line, head.px) * caution).length * head.line;
  const below = measure.above + lines(subtitle, column, measure.px) * measure.line;
  const paragraphs = foot.map((one) => linesOf(one, Math.min(column, footWidth)) * small.line);
  const gaps = small.between * (foot.length - 1);
  return top + headline + below + 2 * drawing + paragraphs.reduce((a, b) => a + b, 0) + gaps + bottom;
}

function linesOf({ kind, runs }: Paragraph, width: number): number {
  const { px, bar } = measures.foot;
  const strong = runs.map((run) => (run.strong ? run.text : '')).join('');
  const wider = textWidth(strong, px, 600) - textWidth(strong, px);
  // No line breaks at a space that is not to be broken at; the letter is hardly wider.
  const text = runs.map((run) => run.text.replaceAll('\u00a0', 'i')).join('');
  const room = kind === 'warning' ? width - bar - 3 : width;
  // What is strong stands at the beginning.
  const measure = (line: string) => (textWidth(line, px) + (text.startsWith(line) ? wider : 0)) * caution;
  return wrapText(text, room, measure).length;
}

/** Height of the drawing at a width, and the layout shown. */
const drawingAt = ({ drawings: { narrow, wide } }: Embed, width: number): number =>
  width < wideLayoutFrom
    ? (Math.min(width, widestFrame.narrow) * narrow.height) / narrow.width
    : (Math.min(width, widestFrame.wide) * wide.height) / wide.width;

/** A pixel over, since both parts are rounded somewhere. */
const rest = 1;

/** Whole pixels. */
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
