/** The CSS that depends on the edition: its colours and its faces. Inlined in every page. */
import { forcedInk, inkRule } from '../draw/ink.ts';
import type { Graph } from '../model/graph.ts';
import { faces, ruleOfFace } from './faces.ts';
import { fittedRules, stacks } from './fitted.ts';

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
