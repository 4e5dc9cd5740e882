/**
 * The social card of a page: name of the edition, headline, and the drawing beside it. In a feed it is 300 pixels wide, and the
 * headline must still be readable.
 */
import type { Fonts } from '../../core/project/fonts.ts';
import type { Project } from '../../core/project/project.ts';
import type { Palette } from '../../core/project/palettes.ts';
import type { SiteImages } from '../../core/project/site-images.ts';
import { fontFamily, textWidthIn } from '../svg/font-metrics.ts';
import { withLiteralColors } from '../../charts/colors.ts';
import { wrapText, balanceText } from '../../charts/wrap-text.ts';
import { outline, outlineWidth } from '../svg/outlined-text.ts';
import type { Drawing } from '../render-chart.ts';
import { escapeText } from '../svg/svg-serializer.ts';

/** The size that social networks ask for, in pixels. */
export const cardSize = { width: 1200, height: 630 };

interface Card {
  /** Name of the edition. */
  edition: string;
  /** Title of the story or chart. */
  headline: string;
  /** The source line. */
  foot: string;
  /** The chart in its layouts; the one that is larger on the card is shown. */
  drawings?: Pick<Drawing, 'svg' | 'width' | 'height'>[];
}

/** What a card takes from its edition. */
type Look = Pick<Project, 'fonts' | 'images' | 'palettes'>;

const edge = 56;
/** Left edge of the text, beside the bar. */
const left = 92;
const right = cardSize.width - edge;
const top = 140;
const bottom = cardSize.height - edge;
const half = { x: 632, y: edge, width: right - 632, height: bottom - edge };

export function cardSvg({ fonts, images, palettes }: Look, { edition, headline, foot, drawings = [] }: Card): string {
  const ink = palettes.light;
  const { words, picture } = arrange(fonts, ink, headline, drawings);
  const lines = words.lines.map((line, i) =>
    outline(fonts.serif, line, left, top + words.px * (0.78 + i * leading), words.px),
  );
  const end = top + words.px * (0.78 + (words.lines.length - 1) * leading);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${cardSize.width} ${cardSize.height}" width="${cardSize.width}" height="${cardSize.height}" font-family="${fontFamily(fonts.sans)}">`,
    `<rect width="100%" height="100%" fill="${ink.paper}"/>`,
    `<rect x="${edge}" y="${top}" width="12" height="${end - top}" fill="${ink.finding}"/>`,
    nameOf(images.logo, fonts, edition, ink.text),
    `<g class="headline" fill="${ink.text}">${lines.join('')}</g>`,
    picture,
    `<text x="${left}" y="${bottom}" font-size="${footSize}" fill="${ink.muted}">${escapeText(shorten(fonts, foot, (picture ? half.x - 24 : right) - left))}</text>`,
    '</svg>',
  ].join('');
}

/** The name of the edition, its logo, or both. */
function nameOf(logo: SiteImages['logo'], { serif }: Fonts, edition: string, color: string): string {
  const [height, gap] = [44, 14];
  const width = logo ? height * logo.light.ratio : 0;
  const data = logo && Buffer.from(logo.light.content).toString('base64');
  const image = `<image href="data:image/svg+xml;base64,${data}" x="${edge}" y="52" width="${width}" height="${height}"/>`;
  const x = edge + (logo ? width + gap : 0);
  const name = `<g class="edition" fill="${color}">${outline(serif, edition, x, 88, 40)}</g>`;
  return `${logo ? image : ''}${logo?.replacesTitle ? '' : name}`;
}

const leading = 1.1;
const footSize = 24;

interface Words {
  lines: string[];
  px: number;
}

/** A headline alone is set large; with a drawing, each has half of the card. */
function arrange(
  fonts: Fonts,
  ink: Palette,
  headline: string,
  drawings: Required<Card>['drawings'],
): { words: Words; picture: string } {
  const height = bottom - 60 - top;
  if (!drawings.length) return { words: fit(fonts, headline, right - left, height, 92), picture: '' };
  const [best] = drawings.map((drawing) => place(ink, drawing)).sort((a, b) => b.area - a.area);
  return { words: fit(fonts, headline, 490, height, 68), picture: best!.svg };
}

/** The drawing as large as its half of the card allows. */
function place(ink: Palette, drawing: Pick<Drawing, 'svg' | 'width' | 'height'>): { svg: string; area: number } {
  const scale = Math.min(half.width / drawing.width, half.height / drawing.height);
  const [width, height] = [drawing.width * scale, drawing.height * scale];
  const x = half.x + (half.width - width) / 2;
  const y = half.y + (half.height - height) / 2;
  const svg = withLiteralColors(drawing.svg, ink)
    .replace(
      /^<svg xmlns="[^"]*" viewBox="([^"]*)" width="[^"]*" height="[^"]*"/,
      `<svg x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}" viewBox="$1" color="${ink.text}"`,
    )
    .replace(/ role="img" aria-label="[^"]*"/, '');
  return { svg, area: width * height };
}

/** The largest size at which a headline fits, or a slightly smaller one that leaves no single word on the last line. */
function fit({ serif }: Fonts, text: string, width: number, height: number, largest: number): Words {
  let first: Words | undefined;
  for (let px = largest; px > 20 && px > (first?.px ?? 0) * 0.85; px -= 2) {
    const measure = (line: string) => outlineWidth(serif, line, px);
    const lines = balanceText(text, width, 10, measure);
    if (lines.length * px * leading > height || lines.some((line) => measure(line) > width)) continue;
    first ??= { lines, px };
    if (measure(lines.at(-1)!) > Math.max(...lines.map(measure)) / 2) return { lines, px };
  }
  return first ?? { lines: wrapText(text, width, (line) => outlineWidth(serif, line, 20)), px: 20 };
}

/** One line, cut with an ellipsis where it is too long. */
function shorten(fonts: Fonts, text: string, width: number): string {
  const fits = (part: string) => textWidthIn(fonts)(part, footSize) <= width;
  if (fits(text)) return text;
  const words = text.split(' ');
  while (words.length > 1 && !fits(`${words.join(' ')} …`)) words.pop();
  return `${words.join(' ')} …`;
}
