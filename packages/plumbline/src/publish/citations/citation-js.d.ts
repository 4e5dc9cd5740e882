/** Citation.js has no types; these are the parts that we use. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(item: object | string);
    data: Record<string, unknown>[];
    format(format: 'bibliography' | 'bibtex', options?: Record<string, string>): string;
  }
  export const plugins: {
    config: {
      get(plugin: '@bibtex'): { format: Record<string, boolean> };
      get(plugin: '@csl'): { locales: { list(): string[]; get(locale: string): string } };
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
