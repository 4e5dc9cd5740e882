/** What the dark edition of a page differs in, beside the values of its named colours. */
export const themeFaults = (html: string): string[] =>
  [...html.matchAll(/@media[^{]*prefers-color-scheme[^{]*\{((?:[^{}]*\{[^{}]*\})*[^{}]*)\}/g)]
    .map(([, rules]) => rules!.trim())
    .filter((rules) => !/^:root\s*\{(?:\s*--[\w-]+\s*:[^;{}]+;?)+\s*\}$/.test(rules))
    .map((rules) => `the dark edition differs in more than its colours: ${rules.slice(0, 120)}`);
