/** The CSS that depends on the edition: its colours and its faces. Inlined in every page. */
import { forcedColors, colorProperties } from '../../charts/colors.ts';
import type { Project } from '../../core/project/project.ts';
import { webFonts, fontFaceRule } from './web-fonts.ts';
import { fallbackFontRules, stacks } from './fallback-fonts.ts';

export const themeCss = (project: Project): string =>
  [
    ...webFonts.map((face) => fontFaceRule(project, face, 'optional')),
    fallbackFontRules(),
    `:root{color-scheme:light dark;--serif:${stacks.serif};--sans:${stacks.sans};${colorProperties('light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${colorProperties('dark')}}}`,
    forcedColors,
    '@media print{:root{--paper:#fff}}',
  ].join('');

/** Prints the address of a page in the corner of each of its sheets. */
export const addressOnPaper = (address: string): string => `@page{@bottom-left{content:${JSON.stringify(address)}}}`;
