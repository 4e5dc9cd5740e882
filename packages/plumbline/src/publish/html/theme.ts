/** The CSS that depends on the edition: its colours and its faces. Inlined in every page. */
import { forcedInk, inkRule } from '../../charts/colors.ts';
import type { Graph } from '../../core/project/project.ts';
import { faces, ruleOfFace } from './web-fonts.ts';
import { fittedRules, stacks } from './fallback-fonts.ts';

export const themeOf = (graph: Graph): string =>
  [
    ...faces.map((face) => ruleOfFace(graph, face, 'optional')),
    fittedRules(),
    `:root{color-scheme:light dark;--serif:${stacks.serif};--sans:${stacks.sans};${inkRule('light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${inkRule('dark')}}}`,
    forcedInk,
    '@media print{:root{--paper:#fff}}',
  ].join('');

/** Prints the address of a page in the corner of each of its sheets. */
export const addressOnPaper = (address: string): string => `@page{@bottom-left{content:${JSON.stringify(address)}}}`;
