/**
 * The colours of the edition, by what they mean. Charts name them through CSS custom properties, so one
 * drawing serves the light page, the dark page, forced colours and print; files that leave the site get
 * the literal values. tests/unit/charts/colors.test.ts holds them to their contrast, and to readers of every colour vision.
 */
const light = {
  /** Page ground; halos behind text. */
  paper: '#fcfbf8',
  /** Running text, axes that matter. */
  text: '#18181b',
  /** Secondary text: 4.5:1 and more. */
  muted: '#5c5a55',
  /** Marks that give context: 3:1 against the paper. */
  context: '#8b8881',
  /** Light fills that only carry shape. */
  faint: '#e7e4dc',
  /** Hairlines. */
  rule: '#d8d4ca',
  /** Vermilion: this is the finding, and nothing else is this colour. */
  finding: '#c5301b',
  /** Categorical hues, used only where categories need them. */
  second: '#22618d',
  third: '#4a330f',
  fourth: '#58794f',
  /** Sequential steps, light to strong, for maps. */
  seq0: '#e9ecec',
  seq1: '#c8d4da',
  seq2: '#9db5c2',
  seq3: '#6c91a7',
  seq4: '#3c6a87',
  seq5: '#184661',
};

type Palette = typeof light;
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
 * Where readers have their browser set the colours (forced-colors), each ink is one of theirs: the finding is what they have
 * chosen for what is picked out, context is held back, and further hues, which a shape or a word tells apart anyway, are text.
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

/** Between the reader's ground and text. */
function shade(percent: number): string {
  return `color-mix(in srgb,CanvasText ${percent}%,Canvas)`;
}

const names = Object.keys(light) as ColorToken[];
const variable = (name: ColorToken): string => `var(--${name})`;

/** What chart modules use: `ink.finding`, `ink.muted`, `ink.seq[3]`. */
export const colors = {
  ...(Object.fromEntries(names.map((name) => [name, variable(name)])) as Record<ColorToken, string>),
  seq: names.filter((name) => name.startsWith('seq')).map(variable),
};

/** The ink that a drawing names: `var(--finding)` is "finding". */
export function tokenOfColor(value: string): ColorToken | undefined {
  const name = /^var\(--([a-z0-9]+)\)$/.exec(value)?.[1];
  return names.find((one) => one === name);
}

/** Custom properties of one palette, as the body of a CSS rule. */
export const colorProperties = (theme: keyof typeof palettes): string =>
  names.map((name) => `--${name}:${palettes[theme][name]}`).join(';');

/**
 * The rule for readers who have their browser set the colours. Text of drawings keeps its ink, which the browser would take:
 * a label on a bar must not have the colour of text.
 */
export const forcedColors = `@media(forced-colors:active){:root:root{${names
  .map((name) => `--${name}:${forced[name]}`)
  .join(';')}}svg text{forced-color-adjust:none}}`;

/** A drawing with literal colours, for files that are read without the site's style sheet. */
export const withLiteralColors = (svg: string, theme: keyof typeof palettes): string =>
  svg.replace(/var\(--([a-z0-9]+)\)/g, (found, name: string) => palettes[theme][name as ColorToken] ?? found);
