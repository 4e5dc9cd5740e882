/** The colours of an edition on light and dark pages: the default ones, replaced by those in edition.config.ts. */

/** Colours as `#rrggbb`, named by their meaning. */
export interface Palette {
  /** Background of the page, and halos behind text. */
  paper: string;
  /** Text, and axes that matter. */
  text: string;
  /** Secondary text: 4.5:1 or more against `paper`. */
  muted: string;
  /** Marks that give context: 3:1 or more against `paper`. */
  context: string;
  /** Pale fills of shapes. */
  faint: string;
  /** Thin lines. */
  rule: string;
  /** The finding. Nothing else has this colour. */
  finding: string;
  /** A second category, where a chart needs categories. */
  second: string;
  /** A third category. */
  third: string;
  /** A fourth category. */
  fourth: string;
  /** First of six steps from pale to strong, for maps and other ordered values. `colors.seq` is the list of all six. */
  seq0: string;
  /** The next step. */
  seq1: string;
  /** The next step. */
  seq2: string;
  /** The next step. */
  seq3: string;
  /** The next step. */
  seq4: string;
  /** The last step. */
  seq5: string;
}

/** Name of a colour: `finding`, `seq3`. */
export type ColorToken = keyof Palette;
export type Theme = 'light' | 'dark';
export type Palettes = Record<Theme, Palette>;

export const themes: readonly Theme[] = ['light', 'dark'];

/** The default colours. tests/unit/lint/lint-palettes.test.ts checks that they pass the checks for colours of editions. */
export const defaultPalettes: Palettes = {
  light: {
    paper: '#fcfbf8',
    text: '#18181b',
    muted: '#5c5a55',
    context: '#8b8881',
    faint: '#e7e4dc',
    rule: '#d8d4ca',
    finding: '#c5301b',
    second: '#22618d',
    third: '#4a330f',
    fourth: '#58794f',
    seq0: '#e9ecec',
    seq1: '#c8d4da',
    seq2: '#9db5c2',
    seq3: '#6c91a7',
    seq4: '#3c6a87',
    seq5: '#184661',
  },
  dark: {
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
  },
};

export const colorTokens = Object.keys(defaultPalettes.light) as ColorToken[];

/** @param colors of the edition, which replace default colours. */
export const palettesOf = (colors?: { [theme in Theme]?: Partial<Palette> | undefined }): Palettes => ({
  light: { ...defaultPalettes.light, ...colors?.light },
  dark: { ...defaultPalettes.dark, ...colors?.dark },
});
