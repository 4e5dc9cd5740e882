/** A sentence in parts: text, and links or other markup from the caller, in the order of the language. */
export type Parts<T> = (string | T)[];
