/**
 * Local fonts scaled to the widths of our web fonts: text is readable before the web fonts load, and its lines do not
 * break again when they do. The serif of Android is as wide as Source Serif and needs no scaling.
 */
interface Cut {
  /** Full name and PostScript name, for `local()`. */
  names: string[];
  weight: 400 | 600;
  style?: 'italic';
  /**
   * The width of the web font as a share of the width of this one, over the text of the edition;
   * tests/unit/publish/html/fallback-fonts.test.ts measures it.
   */
  width: number;
}

interface Fitted {
  family: string;
  /** Ascent and descent of the web font, as shares of the font size. */
  ascent: number;
  descent: number;
  cuts: Cut[];
}

const serif = { ascent: 1.036, descent: 0.335 };
const sans = { ascent: 1.024, descent: 0.4 };

export const fallbackFonts: Fitted[] = [
  {
    family: 'Fitted Georgia',
    ...serif,
    cuts: [
      { names: ['Georgia'], weight: 400, width: 1.076 },
      { names: ['Georgia Italic', 'Georgia-Italic'], weight: 400, style: 'italic', width: 0.972 },
      { names: ['Georgia Bold', 'Georgia-Bold'], weight: 600, width: 0.938 },
    ],
  },
  {
    family: 'Fitted Times',
    ...serif,
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
    ...sans,
    cuts: [
      { names: ['Arial', 'ArialMT', 'Liberation Sans', 'Helvetica'], weight: 400, width: 0.934 },
      { names: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Helvetica-Bold'], weight: 600, width: 0.895 },
    ],
  },
  {
    family: 'Fitted Roboto',
    ...sans,
    cuts: [
      { names: ['Roboto', 'Roboto-Regular'], weight: 400, width: 0.937 },
      { names: ['Roboto Bold', 'Roboto-Bold'], weight: 600, width: 0.95 },
    ],
  },
];

/** Font families in order of preference. */
export const stacks = {
  serif: "'Source Serif 4','Noto Serif SC','Fitted Georgia','Fitted Times','Noto Serif',Georgia,serif",
  sans: "'Source Sans 3','Noto Sans SC','Fitted Arial','Fitted Roboto',Arial,sans-serif",
};

const percent = (share: number): string => `${Number((share * 100).toFixed(1))}%`;

/** Their `@font-face` rules. Browsers scale ascent and descent with `size-adjust`, so they are divided by it. */
export const fallbackFontRules = (): string =>
  fallbackFonts
    .flatMap(({ family, ascent, descent, cuts }) =>
      cuts.map(({ names, weight, style, width }) => {
        const rule = [
          `font-family:'${family}'`,
          `font-weight:${weight}`,
          ...(style ? [`font-style:${style}`] : []),
          `src:${names.map((name) => `local('${name}')`).join(',')}`,
          `size-adjust:${percent(width)}`,
          `ascent-override:${percent(ascent / width)}`,
          `descent-override:${percent(descent / width)}`,
          'line-gap-override:0%',
        ];
        return `@font-face{${rule.join(';')}}`;
      }),
    )
    .join('');
