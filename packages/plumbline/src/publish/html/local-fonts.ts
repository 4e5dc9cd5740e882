/** Fonts that readers have, with their widths. */
import type { Fonts } from '../../core/project/fonts.ts';

export interface LocalFont {
  family: string;
  /** The web font in whose place it is shown until that one is loaded. */
  role: keyof Fonts;
  cuts: LocalCut[];
}

/** tests/unit/publish/html/fallback-fonts.test.ts measures the widths. */
export interface LocalCut {
  /** Full name and PostScript name, also of fonts that are as wide, for `local()`. */
  names: string[];
  weight: 400 | 600;
  style?: 'italic';
  /** The width of the default font as a share of the width of this one, over running text with kerning. */
  width: number;
  /** The same for old-style figures, which running text has. */
  digits?: number;
}

/** Those of Windows and macOS first, then those of Android, Chrome OS and Linux. */
export const localFonts: LocalFont[] = [
  {
    family: 'Georgia',
    role: 'serif',
    cuts: [
      { names: ['Georgia', 'Gelasio-Regular'], weight: 400, width: 1.068, digits: 0.94 },
      {
        names: ['Georgia Italic', 'Georgia-Italic', 'Gelasio-Italic'],
        weight: 400,
        style: 'italic',
        width: 0.966,
      },
      { names: ['Georgia Bold', 'Georgia-Bold', 'Gelasio-Bold'], weight: 600, width: 0.932 },
    ],
  },
  {
    family: 'Times',
    role: 'serif',
    cuts: [
      {
        names: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos-Regular'],
        weight: 400,
        width: 1.172,
        digits: 1.029,
      },
      {
        names: ['Times New Roman Italic', 'TimesNewRomanPS-ItalicMT', 'Liberation Serif Italic', 'Tinos-Italic'],
        weight: 400,
        style: 'italic',
        width: 1.077,
      },
      {
        names: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'Tinos-Bold'],
        weight: 600,
        width: 1.12,
      },
    ],
  },
  {
    family: 'Noto Serif',
    role: 'serif',
    cuts: [
      { names: ['Noto Serif', 'NotoSerif-Regular'], weight: 400, width: 0.992, digits: 0.921 },
      { names: ['Noto Serif Italic', 'NotoSerif-Italic'], weight: 400, style: 'italic', width: 0.938 },
      { names: ['Noto Serif Bold', 'NotoSerif-Bold'], weight: 600, width: 0.947 },
    ],
  },
  {
    family: 'DejaVu Serif',
    role: 'serif',
    cuts: [
      { names: ['DejaVu Serif'], weight: 400, width: 0.918, digits: 0.809 },
      { names: ['DejaVu Serif Italic'], weight: 400, style: 'italic', width: 0.846 },
      { names: ['DejaVu Serif Bold'], weight: 600, width: 0.844 },
    ],
  },
  {
    family: 'Arial',
    role: 'sans',
    cuts: [
      { names: ['Arial', 'ArialMT', 'Liberation Sans', 'Arimo-Regular', 'Helvetica'], weight: 400, width: 0.93 },
      {
        names: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Arimo-Bold', 'Helvetica-Bold'],
        weight: 600,
        width: 0.892,
      },
    ],
  },
  {
    family: 'Roboto',
    role: 'sans',
    cuts: [
      { names: ['Roboto', 'Roboto-Regular'], weight: 400, width: 0.934 },
      { names: ['Roboto Bold', 'Roboto-Bold'], weight: 600, width: 0.946 },
    ],
  },
  {
    family: 'Noto Sans',
    role: 'sans',
    cuts: [
      { names: ['Noto Sans', 'NotoSans-Regular'], weight: 400, width: 0.88 },
      { names: ['Noto Sans Bold', 'NotoSans-Bold'], weight: 600, width: 0.855 },
    ],
  },
  {
    family: 'DejaVu Sans',
    role: 'sans',
    cuts: [
      { names: ['DejaVu Sans'], weight: 400, width: 0.816 },
      { names: ['DejaVu Sans Bold'], weight: 600, width: 0.744 },
    ],
  },
];
