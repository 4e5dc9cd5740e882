/** The default fonts with those of Chinese beside them, and what finds Chinese text. */
import type { EditionConfig } from '../../src/core/project/config.ts';
import { readFonts } from '../../src/core/project/fonts.ts';
import { textLanguages } from '../../src/core/language/text-languages.ts';
import { textWidthIn } from '../../src/render/svg/font-metrics.ts';

const noto = (name: string, cut: string) =>
  `@expo-google-fonts/noto-${name.toLowerCase()}-sc/${cut}/Noto${name}SC_${cut}.ttf`;
const cutsOf = (name: string) => ({ regular: noto(name, '400Regular'), semibold: noto(name, '600SemiBold') });

/** For edition.config.ts. */
export const languages = { 'zh-Hans': { fonts: { serif: cutsOf('Serif'), sans: cutsOf('Sans') } } };

export const fonts = readFonts(process.cwd(), { languages } as unknown as EditionConfig, []);
export const textWidth = textWidthIn(fonts);
export const chinese = textLanguages(Object.keys(languages));
