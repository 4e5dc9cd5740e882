/** The language of the page, and its number format. */
export const language = document.documentElement.lang;

const separator = (value: number): string => value.toLocaleString(language).replace(/\d/g, '');

// Marked as pure, so that the bundler removes it from scripts that do not use it.
export const decimalPoint = /* @__PURE__ */ separator(0.5);

/** The thousands separator. */
export const groupSeparator = /* @__PURE__ */ separator(10_000);
