/** The CSS that depends on the edition: its colours and its faces. Inlined in every page. */
import { inkRule } from '../draw/ink.ts';
import type { Edition } from '../model/edition.ts';
import { link } from './addresses.ts';
import { faces, pathOfFace } from './faces.ts';

export function themeOf(edition: Edition): string {
  const fonts = faces.map(
    (face) =>
      `@font-face{font-family:'${face.family}';font-weight:${face.weight};font-style:${face.style};font-display:swap;src:url('${link(edition, pathOfFace(face))}') format('woff2')}`,
  );
  return `${fonts.join('')}:root{color-scheme:light dark;${inkRule('light')}}@media screen and (prefers-color-scheme:dark){:root{${inkRule('dark')}}}`;
}
