/** Gives style sheets the edition's colours, so that ink.ts stays the only place where they are written. */
import type { Plugin } from 'vite';
import { inkRule } from '../draw/ink.ts';

const name = 'virtual:ink.css';

export const inkStyles = (): Plugin => ({
  name: 'plumbline:ink',
  resolveId: (id) => (id === name ? `\0${name}` : undefined),
  load: (id) =>
    id === `\0${name}`
      ? `:root{color-scheme:light dark;${inkRule('light')}}@media (prefers-color-scheme:dark){:root{${inkRule('dark')}}}`
      : undefined,
});
