/**
 * Local fonts scaled to the widths of the web fonts: text is readable before the web fonts load, and hardly moves when they do.
 * Each system has other fonts, so there is a family for each that is common.
 */
import { memo } from '../../core/recording/memo.ts';
import { defaultFonts, type FontFamily, type Fonts } from '../../core/project/fonts.ts';
import { openFont, textWidthIn, type TextWidth } from '../../render/svg/font-metrics.ts';
import { localFonts, type LocalCut } from './local-fonts.ts';

type Role = keyof Fonts;

/** The value of `font-family` on pages. */
export const fontStacks = ({ serif, sans }: Fonts): Record<Role, string> => ({
  serif: fontStack('serif', serif),
  sans: fontStack('sans', sans),
});

/** The families of the web fonts, then local ones. */
export const fontStack = (role: Role, families: FontFamily[]): string =>
  [
    namesOf(families),
    ...localFonts.filter((one) => one.role === role).map(({ family }) => `'${fitted(family)}'`),
    role === 'serif' ? 'Georgia,serif' : 'Arial,sans-serif',
  ].join();

export const namesOf = (families: FontFamily[]): string => families.map(({ name }) => `'${name}'`).join();

const fitted = (family: string): string => `Fitted ${family}`;

/** A text to measure; only ratios between fonts are taken from it. */
interface Sample {
  text: string;
  /** OpenType features in which it is set. */
  features?: string[];
  /** The characters that have a rule of their own. */
  range?: string;
}

/** Running text with about the letters of English and German. */
const letters: Sample = {
  text: 'Most numbers that readers see in the news were counted by somebody else, years earlier and for another purpose. Wer sie abdruckt, sollte sagen können, wo sie stehen und wie sie entstanden sind.',
};

/** Old-style figures differ from the figures of local fonts more than letters do. */
export const figures: Sample = { text: '0123456789', features: ['onum', 'pnum'], range: 'U+30-39' };

/** Every embed has these rules, and setting a text takes milliseconds. */
const widthOf = (file: string, { text, features }: Sample): number => {
  const font = openFont(file);
  return memo(font, `width of ${text}`, () => font.layout(text, features).advanceWidth / font.unitsPerEm);
};

const fileOf = ({ files }: FontFamily, { weight, style }: LocalCut): string =>
  weight === 600 ? files.semibold : ((style && files.italic) ?? files.regular);

const percent = (share: number): string => `${Number((share * 100).toFixed(1))}%`;

/**
 * Their `@font-face` rules.
 * @param isUsed whether a page uses a cut
 */
export const fallbackFontRules = (fonts: Fonts, isUsed: (role: Role, cut: LocalCut) => boolean = () => true): string =>
  localFonts
    .flatMap(({ family, role, cuts }) =>
      cuts
        .filter((cut) => isUsed(role, cut))
        .flatMap((cut) => [
          ruleFor(fonts[role][0]!, role, family, cut, cut.width, letters),
          cut.digits === undefined ? '' : ruleFor(fonts[role][0]!, role, family, cut, cut.digits, figures),
        ]),
    )
    .join('');

/** How much wider text is in a local font than in that of an edition. */
const widthIn = (own: FontFamily, role: Role, cut: LocalCut, share = cut.width, sample = letters): number =>
  widthOf(fileOf(defaultFonts[role][0]!, cut), sample) / widthOf(fileOf(own, cut), sample) / share;

/** Width of text in the sans of an edition or the widest of the local fonts, for files that are displayed without its fonts. */
export function widestTextIn(fonts: Fonts): TextWidth {
  const textWidth = textWidthIn(fonts);
  const cuts = localFonts.flatMap(({ role, cuts }) => (role === 'sans' ? cuts : []));
  const most = (weight: 400 | 600) =>
    Math.max(1, ...cuts.filter((cut) => cut.weight === weight).map((cut) => widthIn(fonts.sans[0]!, 'sans', cut)));
  const shares = { 400: most(400), 600: most(600) };
  return (text, px = 13, weight = 400) => textWidth(text, px, weight) * shares[weight];
}

/** Browsers scale ascent and descent with `size-adjust`, so they are divided by it. */
function ruleFor(own: FontFamily, role: Role, family: string, cut: LocalCut, share: number, sample: Sample): string {
  const { ascent, descent, unitsPerEm } = openFont(own.files.regular);
  const width = 1 / widthIn(own, role, cut, share, sample);
  const rule = [
    `font-family:'${fitted(family)}'`,
    cut.weight === 400 ? '' : `font-weight:${cut.weight}`,
    cut.style ? `font-style:${cut.style}` : '',
    `src:${cut.names.map((name) => `local('${name}')`).join(',')}`,
    sample.range ? `unicode-range:${sample.range}` : '',
    `size-adjust:${percent(width)}`,
    `ascent-override:${percent(ascent / unitsPerEm / width)}`,
    `descent-override:${percent(-descent / unitsPerEm / width)}`,
    'line-gap-override:0%',
  ];
  return `@font-face{${rule.filter(Boolean).join(';')}}`;
}
