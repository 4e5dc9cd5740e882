/**
 * Local fonts scaled to the widths of the web fonts: text is readable before the web fonts load, and its lines do not
 * break again when they do. The serif of Android is as wide as Source Serif and needs no scaling.
 */
import { defaultFonts, type FontFamily, type Fonts } from '../../core/project/fonts.ts';
import { openFont } from '../../render/svg/font-metrics.ts';

interface Cut {
  /** Full name and PostScript name, for `local()`. */
  names: string[];
  weight: 400 | 600;
  style?: 'italic';
  /**
   * The width of the default font as a share of the width of this one, over the text of an edition;
   * tests/unit/publish/html/fallback-fonts.test.ts measures it.
   */
  width: number;
}

interface Fitted {
  family: string;
  /** What the web font is for. */
  role: keyof Fonts;
  cuts: Cut[];
}

export const fallbackFonts: Fitted[] = [
  {
    family: 'Fitted Georgia',
    role: 'serif',
    cuts: [
      { names: ['Georgia'], weight: 400, width: 1.076 },
      { names: ['Georgia Italic', 'Georgia-Italic'], weight: 400, style: 'italic', width: 0.972 },
      { names: ['Georgia Bold', 'Georgia-Bold'], weight: 600, width: 0.938 },
    ],
  },
  {
    family: 'Fitted Times',
    role: 'serif',
    cuts: [
      { names: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif'], weight: 400, width: 1.179 },
      {
        names: ['Times New Roman Italic', 'TimesNewRomanPS-ItalicMT', 'Liberation Serif Italic'],
        weight: 400,
        style: 'italic',
        width: 1.081,
      },
      {
        names: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold'],
        weight: 600,
        width: 1.124,
      },
    ],
  },
  {
    family: 'Fitted Arial',
    role: 'sans',
    cuts: [
      { names: ['Arial', 'ArialMT', 'Liberation Sans', 'Helvetica'], weight: 400, width: 0.934 },
      { names: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Helvetica-Bold'], weight: 600, width: 0.895 },
    ],
  },
  {
    family: 'Fitted Roboto',
    role: 'sans',
    cuts: [
      { names: ['Roboto', 'Roboto-Regular'], weight: 400, width: 0.937 },
      { names: ['Roboto Bold', 'Roboto-Bold'], weight: 600, width: 0.95 },
    ],
  },
];

/** The value of `font-family` on pages. */
export const fontStacks = ({ serif, sans }: Fonts): Record<keyof Fonts, string> => ({
  serif: `${namesOf(serif)},'Fitted Georgia','Fitted Times','Noto Serif',Georgia,serif`,
  sans: `${namesOf(sans)},'Fitted Arial','Fitted Roboto',Arial,sans-serif`,
});

export const namesOf = (families: FontFamily[]): string => families.map(({ name }) => `'${name}'`).join();

/** Running text with about the letters of English and German; only ratios between fonts are taken from it. */
const sample =
  'Most numbers that readers see in the news were counted by somebody else, years earlier and for another purpose. Wer sie abdruckt, sollte sagen können, wo sie stehen und wie sie entstanden sind.';

const widthOf = (file: string): number => {
  const font = openFont(file);
  return font.glyphsForString(sample).reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) / font.unitsPerEm;
};

const fileOf = ({ files }: FontFamily, { weight, style }: Cut): string =>
  weight === 600 ? files.semibold : ((style && files.italic) ?? files.regular);

const percent = (share: number): string => `${Number((share * 100).toFixed(1))}%`;

/** Their `@font-face` rules. Browsers scale ascent and descent with `size-adjust`, so they are divided by it. */
export const fallbackFontRules = (fonts: Fonts): string =>
  fallbackFonts
    .flatMap(({ family, role, cuts }) => {
      const [own, usual] = [fonts[role][0]!, defaultFonts[role][0]!];
      const { ascent, descent, unitsPerEm } = openFont(own.files.regular);
      return cuts.map((cut) => {
        const { names, weight, style } = cut;
        const width = (cut.width * widthOf(fileOf(own, cut))) / widthOf(fileOf(usual, cut));
        const rule = [
          `font-family:'${family}'`,
          `font-weight:${weight}`,
          ...(style ? [`font-style:${style}`] : []),
          `src:${names.map((name) => `local('${name}')`).join(',')}`,
          `size-adjust:${percent(width)}`,
          `ascent-override:${percent(ascent / unitsPerEm / width)}`,
          `descent-override:${percent(-descent / unitsPerEm / width)}`,
          'line-gap-override:0%',
        ];
        return `@font-face{${rule.join(';')}}`;
      });
    })
    .join('');
