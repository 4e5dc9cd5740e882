/** The language of the page, and its number format. */
export const language = document.documentElement.lang;

const separator = (value: number): string => value.toLocaleString(language).replace(/\d/g, '');

// Pure, so that scripts that do not use it leave it out.
export const decimalPoint = /* @__PURE__ */ separator(0.5);

/** The thousands separator. */
export const groupSeparator = /* @__PURE__ */ separator(10_000);
