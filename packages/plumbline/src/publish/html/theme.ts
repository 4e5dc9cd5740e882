/**
 * The CSS that depends on the edition: colours and fonts. Every page has it inline, in two style elements: programs that copy a site
 * rewrite the addresses in a page, and its policy then refuses the style elements with addresses.
 */
import { forcedColors, colorProperties } from '../../charts/colors.ts';
import { lookup } from '../../core/recording/lookups.ts';
import type { Project } from '../../core/project/project.ts';
import { areSubset, fontFaceRule, webFontsOf } from './web-fonts.ts';
import { fallbackFontRules, fontStacks, namesOf } from './fallback-fonts.ts';

/** Colours and local fonts. It has no address. */
export const themeCss = lookup('theme-css', ({ fonts, palettes }: Project): string => {
  const { serif, sans } = fontStacks(fonts);
  return [
    fallbackFontRules(fonts),
    `:root{color-scheme:light dark;--serif:${serif};--sans:${sans};${colorProperties(palettes.light)}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${colorProperties(palettes.dark)}}}`,
    forcedColors,
    '@media print{:root{--paper:#fff}}',
  ].join('');
});

/** The web fonts, by their addresses. */
export const webFontCss = lookup('web-font-css', (project: Project): string => {
  // In development the web font is at hand, and a page must not move when it is reloaded.
  const display = areSubset ? 'swap' : 'block';
  return webFontsOf(project)
    .map((font) => fontFaceRule(project, font, display))
    .join('');
});

/** Margins of printed sheets, with the URL of the page in one corner and the number of the sheet in the other. */
export function sheetCss({ fonts, palettes }: Project, address: string): string {
  const box = (content: string) =>
    `{content:${content};color:${palettes.light.muted};font:7.5pt ${namesOf(fonts.sans)},sans-serif}`;
  const boxes = `@bottom-left${box(JSON.stringify(address))}@bottom-right${box('counter(page) " / " counter(pages)')}`;
  return `@page{margin:16mm 16mm 20mm;${boxes}}`;
}
