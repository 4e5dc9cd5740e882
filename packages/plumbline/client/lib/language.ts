/** The language of the page, and how it writes numbers. */
export const language = document.documentElement.lang;

const separator = (value: number): string => value.toLocaleString(language).replace(/\d/g, '');

// Each script keeps what it uses.
export const decimalPoint = /* @__PURE__ */ separator(0.5);

/** The sign between the thousands of a number. */
export const groupSeparator = /* @__PURE__ */ separator(10_000);
