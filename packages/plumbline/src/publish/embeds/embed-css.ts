/**
 * The style sheet of an embed. Its measures are in pixels, and embed-height.ts computes the height of the frame from
 * them. A changed measure changes the height of frames on other sites.
 */
import { colorProperties, forcedColors } from '../../charts/colors.ts';
import type { Project } from '../../core/project/project.ts';
import type { Theme } from '../../core/project/palettes.ts';
import type { EmbedVariant } from '../urls.ts';
import type { Embed } from './embed.ts';
import { fallbackFontRules, fontStack } from '../html/fallback-fonts.ts';
import { fontFaceRule, webFontsOf, type WebFont } from '../html/web-fonts.ts';

/** The width from which the wide layout is shown. Each layout scales from 8/9 to 4/3 of its width. */
export const wideLayoutFrom = 640;

/** The greatest width of each layout. */
export const widestFrame = { narrow: 480, wide: 960 };

/** The column width of text grows in steps, so that lines only break again at a step. */
export const steps = { first: 200, size: 40, last: 640 };

/** The greatest width of the text below the drawing. */
export const footWidth = 600;

export const measures = {
  /** The hairline and the space below it. */
  top: 10,
  title: { narrow: { px: 20, line: 25 }, wide: { px: 22, line: 27 } },
  subtitle: { px: 15, line: 20, above: 3 },
  /** Above and below the drawing. */
  drawing: 14,
  foot: { px: 14, line: 20, between: 7, bar: 11 },
  bottom: 4,
};

/** Headlines are only set in semibold serif. Text of a further language is set in its sans everywhere. */
const fontsOf = (project: Project): WebFont[] =>
  webFontsOf(project).filter(
    ({ role, weight, style, language }) => style === 'normal' && (role === 'sans' || (weight === 600 && !language)),
  );

const columnRules = (): string => {
  const { first, size, last } = steps;
  const rules = [];
  for (let width = first; width <= last; width += size)
    rules.push(`@media(width>=${width}px){:root{--column:${width}px}}`);
  return rules.join('');
};

/** The web fonts, in a style element of their own: programs that copy a site rewrite their addresses. */
export const embedFontCss = (project: Project): string =>
  fontsOf(project)
    .map((font) => fontFaceRule(project, font, 'swap'))
    .join('');

export function embedCss(project: Project, embed: Embed, variant?: EmbedVariant): string {
  const { top, title, subtitle, drawing, foot, bottom } = measures;
  const { serif, sans } = project.fonts;
  const headline = fontStack('serif', [serif[0]!, ...sans.slice(1)]);
  return [
    fallbackFontRules(project.fonts, (role, { weight }) => role === 'sans' || weight === 600),
    colours(embed, variant),
    // Colours of forced-colors mode.
    forcedColors,
    ':root{background:transparent;color:var(--text);text-size-adjust:100%;-webkit-text-size-adjust:100%}',
    columnRules(),
    '*{box-sizing:border-box;margin:0;padding:0}',
    `body{font:400 ${foot.px}px/${foot.line}px ${fontStack('sans', sans)};font-synthesis:none;overflow-wrap:break-word}`,
    `figure{display:flex;flex-direction:column;border-top:1px solid;padding:${top - 1}px 0 ${bottom}px}`,
    // A frame that sends its height has the height of its content.
    variant === 'resize' ? '' : fittedRules(embed),
    `h1{max-width:var(--column);font:600 ${title.narrow.px}px/${title.narrow.line}px ${headline};letter-spacing:-.012em;text-wrap:balance}`,
    `.measure{max-width:var(--column);margin-top:${subtitle.above}px;color:var(--muted);font-size:${subtitle.px}px;line-height:${subtitle.line}px}`,
    `.drawing{margin:${drawing}px 0 auto;padding-bottom:${drawing}px}`,
    'svg{display:block;width:100%;height:auto;overflow:visible;font-family:inherit;font-variant-numeric:lining-nums tabular-nums}',
    `.narrow{max-width:${widestFrame.narrow}px}.drawing .wide{display:none;max-width:${widestFrame.wide}px}`,
    `.foot{display:grid;gap:${foot.between}px;max-width:min(var(--column),${footWidth}px)}`,
    `.warning{padding-left:${foot.bar}px;border-left:3px double}b{font-weight:600}.credit,.keep{color:var(--muted)}`,
    'a{color:inherit;text-decoration-line:underline;text-decoration-thickness:1px;text-decoration-color:color-mix(in oklab,currentcolor 40%,transparent);text-underline-offset:.2em}',
    'h1 a{text-decoration-color:transparent}a:hover{text-decoration-color:currentcolor}:focus-visible{outline:2px solid;outline-offset:-1px}',
    `@media(width>=${wideLayoutFrom}px){h1{font-size:${title.wide.px}px;line-height:${title.wide.line}px}.drawing .narrow{display:none}.drawing .wide{display:flex}}`,
  ].join('');
}

/** The least share of its size to which a drawing shrinks. */
const leastShare = 0.6;

/**
 * The content is as high as the frame. Spare height goes above the text below the drawing. Where the text is higher than it was
 * computed, because the fonts are missing or readers have set a least size of text, the drawing is smaller, so that nothing is cut off.
 */
function fittedRules({ drawings }: Embed): string {
  const least = (layout: 'narrow' | 'wide') => {
    const { width, height } = drawings[layout];
    return `.${layout}{min-height:calc(min(100vw,${widestFrame[layout]}px)*${((height / width) * leastShare).toFixed(4)})}`;
  };
  return [
    'figure{height:100vh}',
    '.drawing,.narrow,.wide{display:flex;flex-direction:column;flex:0 1 auto;min-height:0}svg{flex:0 1 auto;min-height:0}',
    least('narrow'),
    least('wide'),
  ].join('');
}

/**
 * `color-scheme` matches the colours. Browsers paint an opaque background behind a frame with another colour scheme
 * than the page around it, which keeps the text readable; with the same scheme the page shows through.
 *
 * The theme is the fragment of the address, whose element has no box, so that no browser scrolls to it. `:where()` leaves the
 * precedence to forced colours.
 */
function colours({ palettes }: Embed, variant?: EmbedVariant): string {
  const [light, dark] = [palettes.light, palettes.dark].map(colorProperties) as [string, string];
  if (variant === 'light' || variant === 'dark')
    return `:root{color-scheme:${variant};${variant === 'light' ? light : dark}}`;
  const chosen = (theme: Theme) => `:root:where([data-theme=${theme}],:has(#${theme}:target))`;
  return [
    `:root{color-scheme:light dark;${light}}@media screen and (prefers-color-scheme:dark){:root{${dark}}}`,
    `@media screen{${chosen('light')}{color-scheme:light;${light}}${chosen('dark')}{color-scheme:dark;${dark}}}`,
  ].join('');
}
