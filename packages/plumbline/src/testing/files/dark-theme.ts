/** Finds rules of the dark theme that change more than the values of colours. */
export const themeFaults = (html: string): string[] =>
  [...html.matchAll(/@media[^{]*prefers-color-scheme[^{]*\{((?:[^{}]*\{[^{}]*\})*[^{}]*)\}/g)]
    .map(([, rules]) => rules!.trim())
    .filter((rules) => !/^:root\s*\{(?:\s*--[\w-]+\s*:[^;{}]+;?)+\s*\}$/.test(rules))
    .map((rules) => `the dark theme differs in more than its colours: ${rules.slice(0, 120)}`);
