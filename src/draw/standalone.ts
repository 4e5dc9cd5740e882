/** A chart as a file that explains itself: headline, drawing, note and credit in one SVG with literal colours. */
import { captionOf, type Chart } from '../model/chart.ts';
import { citationsOf, gapsOf, type Graph } from '../model/graph.ts';
import { sansFamily, textWidth } from './fonts.ts';
import { palettes, withLiteralInk } from './ink.ts';
import { renderChart, widths } from './render.ts';
import { escapeAttribute, escapeText } from './serialize.ts';
import { breakLines } from './lines.ts';

interface Block {
  text: string;
  px: number;
  line: number;
  weight: 400 | 600;
  color: string;
  /** Space above the block. */
  above: number;
}

const margin = 24;

export function standaloneSvg(
  graph: Graph,
  chart: Chart,
  view?: string,
  theme: keyof typeof palettes = 'light',
): string {
  const palette = palettes[theme];
  const { title, subtitle, note, alt } = captionOf(chart, view);
  const { svg, height } = renderChart(graph, chart, 'wide', view);
  const dataset = graph.datasets.get(chart.dataset)!;
  const sources = [...new Set(citationsOf(graph, dataset).map(({ source }) => source['title-short'] ?? source.title))];
  const small = { px: 13, line: 18, weight: 400 as const, color: palette.muted };
  const head = stack(margin, [
    { text: title, px: 24, line: 30, weight: 600, color: palette.text, above: 0 },
    { text: subtitle, px: 15, line: 21, weight: 400, color: palette.muted, above: 4 },
  ]);
  const gaps = gapsOf(graph, dataset).map((gap) => gap.gap!);
  const foot = stack(head.bottom + 12 + height + 8, [
    ...[note, ...gaps].filter((text) => text !== undefined).map((text) => ({ ...small, text, above: 6 })),
    {
      ...small,
      text: `Source: ${credit(sources)}. Chart: ${graph.edition.title}, ${graph.edition.licence.id}.`,
      above: 6,
    },
  ]);
  const width = widths.wide + 2 * margin;
  const drawing = withLiteralInk(svg, theme)
    .replace(
      '<svg xmlns="http://www.w3.org/2000/svg"',
      `<svg x="${margin}" y="${head.bottom + 12}" color="${palette.text}"`,
    )
    .replace(/ role="img" aria-label="[^"]*"/, '');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${foot.bottom + margin}" width="${width}" height="${foot.bottom + margin}" role="img" aria-label="${escapeAttribute(alt)}" font-family="${sansFamily}">`,
    `<title>${escapeText(title)}</title><desc>${escapeText(alt)}</desc>`,
    `<rect width="100%" height="100%" fill="${palette.paper}"/>`,
    head.svg,
    drawing,
    foot.svg,
    '</svg>\n',
  ].join('');
}

/** A chart drawn from many works names the first few; its permalink names them all. */
const credit = (titles: string[]): string =>
  titles.length > 3 ? `${titles.slice(0, 3).join('; ')} and ${titles.length - 3} others` : titles.join('; ');

/** Sets blocks of text under each other from `top`. */
function stack(top: number, blocks: Block[]): { svg: string; bottom: number } {
  let y = top;
  const lines = blocks.flatMap(({ text, px, line, weight, color, above }) => {
    y += above;
    return breakLines(text, widths.wide, (part) => textWidth(part, px, weight)).map((words) => {
      y += line;
      return `<text x="${margin}" y="${y - (line - px) / 2 - px * 0.2}" font-size="${px}" font-weight="${weight}" fill="${color}">${escapeText(words)}</text>`;
    });
  });
  return { svg: lines.join(''), bottom: y };
}
