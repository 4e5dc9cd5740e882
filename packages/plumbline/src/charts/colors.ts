/**
 * Colours, named by what they mean. Drawings name them through CSS custom properties, so one drawing works on the light page, on the
 * dark page, with forced colours and in print; files that leave the site get the literal values of the edition.
 */
import { colorTokens, type ColorToken, type Palette } from '../core/project/palettes.ts';

export type { ColorToken };

/**
 * With forced colours, each colour is between the reader's background and text: the finding is as strong as text, further categories are
 * a little weaker, because shapes or words distinguish them, too, and context is weakest. The colour for selections may hardly differ
 * from the background: Firefox takes it from the reader's palette.
 */
const forced: Palette = {
  paper: 'Canvas',
  text: 'CanvasText',
  muted: 'CanvasText',
  context: shade(55),
  faint: shade(15),
  rule: shade(35),
  finding: 'CanvasText',
  second: shade(75),
  third: shade(75),
  fourth: shade(75),
  seq0: shade(6),
  seq1: shade(20),
  seq2: shade(36),
  seq3: shade(54),
  seq4: shade(76),
  seq5: 'CanvasText',
};

/** A colour between the reader's background and text. */
function shade(percent: number): string {
  return `color-mix(in srgb,CanvasText ${percent}%,Canvas)`;
}

const variable = (name: ColorToken): string => `var(--${name})`;

/**
 * Colours for marks and text, named by their meaning: `colors.finding`, `colors.muted`, `colors.seq[3]`. A chart may use only these.
 * Each is a CSS variable with a value for light and one for dark pages.
 */
export const colors = {
  ...(Object.fromEntries(colorTokens.map((name) => [name, variable(name)])) as Record<ColorToken, string>),
  seq: colorTokens.filter((name) => name.startsWith('seq')).map(variable),
};

/** Name of a colour in a drawing: `finding` for `var(--finding)`. */
export function tokenOfColor(value: string): ColorToken | undefined {
  const name = /^var\(--([a-z0-9]+)\)$/.exec(value)?.[1];
  return colorTokens.find((one) => one === name);
}

/** Custom properties of a palette, or of some of its colours, as the body of a CSS rule. */
export const colorProperties = (palette: Partial<Palette>): string =>
  Object.entries(palette)
    .map(([name, color]) => `--${name}:${color}`)
    .join(';');

/**
 * CSS rule for forced colours. Text of drawings keeps its own, which the browser would replace: a label on a bar must not have the
 * colour of text.
 */
export const forcedColors = `@media(forced-colors:active){:root:root{${colorProperties(forced)}}svg text{forced-color-adjust:none}}`;

/** A drawing whose colours also have their literal value, for readers of a page who do not have its style sheet. */
export const withFallbackColors = (svg: string, palette: Partial<Palette>): string =>
  svg.replace(/var\(--([a-z0-9]+)\)/g, (found, name: string) => {
    const color = palette[name as ColorToken];
    return color === undefined ? found : `var(--${name},${color})`;
  });

/** A drawing with literal colours, for files that are read without the site's style sheet. */
export const withLiteralColors = (svg: string, palette: Palette): string =>
  svg.replace(/var\(--([a-z0-9]+)\)/g, (found, name: string) => palette[name as ColorToken] ?? found);
