/**
 * Colours, named by what they mean. Drawings name them through CSS custom properties, so one drawing works on the light page, on the
 * dark page, with forced colours and in print; files that leave the site get the literal values.
 * tests/unit/charts/colors.test.ts checks their contrast and that readers of every colour vision can tell them apart.
 */
const light = {
  /** Background of the page, and halos behind text. */
  paper: '#fcfbf8',
  /** Text, and axes that matter. */
  text: '#18181b',
  /** Secondary text: 4.5:1 or more against `paper`. */
  muted: '#5c5a55',
  /** Marks that give context: 3:1 or more against `paper`. */
  context: '#8b8881',
  /** Pale fills that only carry a shape. */
  faint: '#e7e4dc',
  /** Thin lines. */
  rule: '#d8d4ca',
  /** The finding. Nothing else has this colour. */
  finding: '#c5301b',
  /** A second category, where a chart needs categories. */
  second: '#22618d',
  /** A third category. */
  third: '#4a330f',
  /** A fourth category. */
  fourth: '#58794f',
  /** First of six steps from pale to strong, for maps and other ordered values; `colors.seq` has them as a list. */
  seq0: '#e9ecec',
  seq1: '#c8d4da',
  seq2: '#9db5c2',
  seq3: '#6c91a7',
  seq4: '#3c6a87',
  seq5: '#184661',
};

type Palette = typeof light;
/** Name of a colour: `finding`, `seq3`. */
export type ColorToken = keyof Palette;

const dark: Palette = {
  paper: '#131416',
  text: '#eceae4',
  muted: '#a8a59d',
  context: '#7d7a74',
  faint: '#2a2b2e',
  rule: '#3a3b3f',
  finding: '#ff6c4c',
  second: '#72b2df',
  third: '#f6c259',
  fourth: '#95bf87',
  seq0: '#202528',
  seq1: '#2b3d49',
  seq2: '#395a6e',
  seq3: '#52809b',
  seq4: '#80acc5',
  seq5: '#c4dfec',
};

export const palettes = { light, dark };

/**
 * With forced colours, each colour is one of the reader's: the finding has the colour that they chose for what is selected, context is
 * weaker, and further categories, which a shape or a word tells apart anyway, have that of text.
 */
const forced: Record<ColorToken, string> = {
  paper: 'Canvas',
  text: 'CanvasText',
  muted: 'CanvasText',
  context: shade(55),
  faint: shade(15),
  rule: shade(35),
  finding: 'Highlight',
  second: 'CanvasText',
  third: 'CanvasText',
  fourth: 'CanvasText',
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

const names = Object.keys(light) as ColorToken[];
const variable = (name: ColorToken): string => `var(--${name})`;

/**
 * Colours for marks and text, named by what they mean: `colors.finding`, `colors.muted`, `colors.seq[3]`. A chart uses no others.
 * Each is a CSS variable with a value for light and one for dark pages.
 */
export const colors = {
  ...(Object.fromEntries(names.map((name) => [name, variable(name)])) as Record<ColorToken, string>),
  seq: names.filter((name) => name.startsWith('seq')).map(variable),
};

/** Name of a colour in a drawing: `finding` for `var(--finding)`. */
export function tokenOfColor(value: string): ColorToken | undefined {
  const name = /^var\(--([a-z0-9]+)\)$/.exec(value)?.[1];
  return names.find((one) => one === name);
}

/** Custom properties of one palette, as the body of a CSS rule. */
export const colorProperties = (theme: keyof typeof palettes): string =>
  names.map((name) => `--${name}:${palettes[theme][name]}`).join(';');

/**
 * CSS rule for forced colours. Text of drawings keeps its own, which the browser would replace: a label on a bar must not have the
 * colour of text.
 */
export const forcedColors = `@media(forced-colors:active){:root:root{${names
  .map((name) => `--${name}:${forced[name]}`)
  .join(';')}}svg text{forced-color-adjust:none}}`;

/** A drawing with literal colours, for files that are read without the site's style sheet. */
export const withLiteralColors = (svg: string, theme: keyof typeof palettes): string =>
  svg.replace(/var\(--([a-z0-9]+)\)/g, (found, name: string) => palettes[theme][name as ColorToken] ?? found);
