/** The language of the page, and how it writes numbers. */
export const language = document.documentElement.lang;

const separator = (value: number): string => value.toLocaleString(language).replace(/\d/g, '');

export const decimalPoint = separator(0.5);

/** The sign between the thousands of a number. */
export const groupSeparator = separator(10_000);
