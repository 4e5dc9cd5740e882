/** The CSS that depends on the edition: colours and fonts. Inlined in every page. */
import { forcedColors, colorProperties } from '../../charts/colors.ts';
import type { Project } from '../../core/project/project.ts';
import { fontFaceRule, webFontsOf, type WebFont } from './web-fonts.ts';
import { fallbackFontRules, stacks } from './fallback-fonts.ts';

export const themeCss = (project: Project): string =>
  [
    ...webFontsOf(project).map((font) => fontFaceRule(project, font, displayOf(font))),
    fallbackFontRules(),
    `:root{color-scheme:light dark;--serif:${stacks.serif};--sans:${stacks.sans};${colorProperties('light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${colorProperties('dark')}}}`,
    forcedColors,
    '@media print{:root{--paper:#fff}}',
  ].join('');

/** Prints the URL of a page in the corner of each sheet. */
export const addressOnPaper = (address: string): string => `@page{@bottom-left{content:${JSON.stringify(address)}}}`;

/**
 * Latin text keeps its local font if the web font loads late, so that nothing moves. Chinese has the same width in
 * every font, and a machine may have no Chinese font.
 */
const displayOf = ({ script }: WebFont): 'optional' | 'swap' => (script === 'latin' ? 'optional' : 'swap');
