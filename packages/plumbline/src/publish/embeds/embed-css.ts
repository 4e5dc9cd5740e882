/**
 * The style of a frame. Its measures are in pixels and known to embed-height.ts: a frame is as high as its text, and the
 * code that newsrooms paste says how high. Whoever changes a measure changes the height of frames that are already out.
 */
import { forcedColors } from '../../charts/colors.ts';
import type { Project } from '../../core/project/project.ts';
import type { EmbedVariant } from '../urls.ts';
import type { Embed } from './embed.ts';
import { fontFaceRule, webFonts, webFontsOf } from '../html/web-fonts.ts';

/** Width from which the wide layout is shown. Each layout scales from eight ninths of its own width to four thirds. */
export const wideLayoutFrom = 640;

/** Widest that each layout is drawn. */
export const widestFrame = { narrow: 480, wide: 960 };

/** Text runs in columns of whole steps, so that between two steps no line breaks anew and the height stays. */
export const steps = { first: 240, size: 40, last: 640 };

/** Widest column of what stands under the drawing. */
export const footWidth = 600;

export const measures = {
  /** Hairline and the space under it. */
  top: 10,
  title: { narrow: { px: 20, line: 25 }, wide: { px: 22, line: 27 } },
  subtitle: { px: 15, line: 20, above: 3 },
  /** Above and below the drawing. */
  drawing: 14,
  foot: { px: 14, line: 20, between: 7, bar: 11 },
  bottom: 4,
};

/** Faces that a frame is set in. Headlines have none but the semibold serif. */
const used = webFonts.filter(
  ({ family, weight, style }) =>
    style === 'normal' && (family.includes('Sans') || (family === 'Source Serif 4' && weight === 600)),
);

/** What every frame needs at once; Chinese characters come when there are any. */
export const earlyFaces = used.filter(({ script }) => script === 'latin');

const columns = (): string => {
  const { first, size, last } = steps;
  const rules = [];
  for (let width = first; width <= last; width += size)
    rules.push(`@media(width>=${width}px){:root{--column:${width}px}}`);
  return rules.join('');
};

export function embedCss(project: Project, embed: Embed, variant?: EmbedVariant): string {
  const { top, title, subtitle, drawing, foot, bottom } = measures;
  const published = webFontsOf(project);
  const fonts = used.filter((face) => published.includes(face)).map((face) => fontFaceRule(project, face, 'swap'));
  return [
    ...fonts,
    colours(embed, variant),
    // The reader's own colours.
    forcedColors,
    ':root{background:transparent;color:var(--text);text-size-adjust:100%;-webkit-text-size-adjust:100%}',
    columns(),
    '*{box-sizing:border-box;margin:0;padding:0}',
    `body{font:400 ${foot.px}px/${foot.line}px 'Source Sans 3','Noto Sans SC',Arial,sans-serif;font-synthesis:none;overflow-wrap:break-word}`,
    `figure{display:flex;flex-direction:column;border-top:1px solid;padding:${top - 1}px 0 ${bottom}px}`,
    // Height that a reader's fonts leave over stands above the small print, not below it. A frame that tells its height must not stretch.
    variant === 'resize' ? '' : 'figure{min-height:100vh}',
    `h1{max-width:var(--column);font:600 ${title.narrow.px}px/${title.narrow.line}px 'Source Serif 4','Noto Sans SC',Georgia,serif;letter-spacing:-.012em;text-wrap:balance}`,
    `.measure{max-width:var(--column);margin-top:${subtitle.above}px;color:var(--muted);font-size:${subtitle.px}px;line-height:${subtitle.line}px}`,
    `.drawing{margin:${drawing}px 0 auto;padding-bottom:${drawing}px}`,
    'svg{display:block;width:100%;height:auto;overflow:visible;font-variant-numeric:lining-nums tabular-nums}',
    `.narrow{max-width:${widestFrame.narrow}px}.wide{display:none;max-width:${widestFrame.wide}px}`,
    `.foot{display:grid;gap:${foot.between}px;max-width:min(var(--column),${footWidth}px)}`,
    `.warning{padding-left:${foot.bar}px;border-left:3px double}b{font-weight:600}.credit,.keep{color:var(--muted)}`,
    'a{color:inherit;text-decoration:underline 1px;text-decoration-color:color-mix(in oklab,currentcolor 40%,transparent);text-underline-offset:.2em}',
    'h1 a{text-decoration-color:transparent}a:hover{text-decoration-color:currentcolor}:focus-visible{outline:2px solid;outline-offset:-1px}',
    `@media(width>=${wideLayoutFrom}px){h1{font-size:${title.wide.px}px;line-height:${title.wide.line}px}.narrow{display:none}.wide{display:block}}`,
  ].join('');
}

/**
 * `color-scheme` says the same as the colours. A browser paints a ground of its own behind a frame whose scheme is not that
 * of the page around it, which keeps the text readable; where the two agree, the page shows through.
 */
function colours({ palettes }: Embed, variant?: EmbedVariant): string {
  const [light, dark] = [palettes.light, palettes.dark].map(ruleOf) as [string, string];
  if (variant === 'light' || variant === 'dark')
    return `:root{color-scheme:${variant};${variant === 'light' ? light : dark}}`;
  const auto = `:root{color-scheme:light dark;${light}}@media screen and (prefers-color-scheme:dark){:root{${dark}}}`;
  if (variant !== 'resize') return auto;
  return `${auto}:root[data-theme=light]{color-scheme:light;${light}}:root[data-theme=dark]{color-scheme:dark;${dark}}`;
}

const ruleOf = (palette: Record<string, string>): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
