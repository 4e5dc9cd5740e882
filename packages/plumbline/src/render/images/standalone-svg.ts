/** A chart as an SVG file: headline, drawing, note and credit, with literal colours. */
import { captionFor, type Chart } from '../../core/content/charts.ts';
import type { Project } from '../../core/project/project.ts';
import { datasetOf, discrepanciesOf } from '../../core/project/lineage.ts';
import { noticeOfWithheld } from '../../core/project/redistribution.ts';
import { portableFontFamily, type TextWidth } from '../svg/font-metrics.ts';
import type { Theme } from '../../core/project/palettes.ts';
import { withLiteralColors } from '../../charts/colors.ts';
import { wrapText } from '../../charts/wrap-text.ts';
import { portableDrawing } from './portable-drawing.ts';
import { svgMetadata, type ImageMetadata } from './image-metadata.ts';
import { renderChart, widths } from '../render-chart.ts';
import { fontSize } from '../tidy-drawing.ts';
import { escapeAttribute, escapeText } from '../svg/svg-serializer.ts';

interface Block {
  text: string;
  px: number;
  line: number;
  weight: 400 | 600;
  color: string;
  /** Space above the block, in pixels. */
  above: number;
}

const margin = 24;

/**
 * @param provenance metadata of the file; its credit and permalink are also printed
 * @param textWidth in the widest font that the file may be displayed in, which breaks its lines
 */
export function standaloneSvg(
  project: Project,
  chart: Chart,
  view: string | undefined,
  provenance: ImageMetadata,
  textWidth: TextWidth,
  theme: Theme = 'light',
): string {
  const palette = project.palettes[theme];
  const { title, subtitle, note } = captionFor(chart, view);
  const { description, credit, permalink } = provenance;
  const { svg, height } = renderChart(project, chart, 'wide', view);
  const dataset = datasetOf(project, chart);
  const small = { px: 13, line: 18, weight: 400 as const, color: palette.muted, above: 6 };
  const head = stack(textWidth, margin, [
    { text: title, px: 24, line: 30, weight: 600, color: palette.text, above: 0 },
    { text: subtitle, px: 15, line: 21, weight: 400, color: palette.muted, above: 4 },
  ]);
  const remarks = [
    note,
    ...discrepanciesOf(project, dataset).map(({ discrepancy }) => discrepancy),
    noticeOfWithheld(project, dataset),
  ];
  const foot = stack(textWidth, head.bottom + 12 + height + 8, [
    ...remarks.filter((text) => text !== undefined).map((text) => ({ ...small, text })),
    { ...small, text: credit },
    { ...small, text: permalink.replace(/^https?:\/\//, ''), above: 0 },
  ]);
  const width = widths.wide + 2 * margin;
  const bottom = Math.ceil(foot.bottom + margin);
  const drawing = withLiteralColors(portableDrawing(svg), palette)
    .replace(/^<svg [^>]*>/, `<g transform="translate(${margin},${head.bottom + 12})" ${defaults(palette.text)}>`)
    .replace(/<\/svg>$/, '</g>')
    .replaceAll('currentColor', palette.text);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bottom}" width="${width}" height="${bottom}" role="img" aria-label="${escapeAttribute(description)}" font-family="${portableFontFamily(project.fonts.sans)}">`,
    `<title>${escapeText(title)}</title><desc>${escapeText(description)}</desc>`,
    svgMetadata(provenance),
    `<rect width="${width}" height="${bottom}" fill="${palette.paper}"/>`,
    head.svg,
    drawing,
    foot.svg,
    '</svg>\n',
  ].join('');
}

/** Defaults of text in the drawing. */
const defaults = (color: string): string => `fill="${color}" font-size="${fontSize}" text-anchor="middle"`;

/** Sets blocks of text below each other, from `top`. */
function stack(textWidth: TextWidth, top: number, blocks: Block[]): { svg: string; bottom: number } {
  let y = top;
  const lines = blocks.flatMap(({ text, px, line, weight, color, above }) => {
    y += above;
    return wrapText(text, widths.wide, (part) => textWidth(part, px, weight)).map((words) => {
      y += line;
      return `<text x="${margin}" y="${y - (line - px) / 2 - px * 0.2}" font-size="${px}" font-weight="${weight}" fill="${color}">${escapeText(words)}</text>`;
    });
  });
  return { svg: lines.join(''), bottom: y };
}
