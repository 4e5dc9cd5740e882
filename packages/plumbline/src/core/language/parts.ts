/** A sentence around what only its caller can write: text, and links or other markup where the language puts them. */
export type Parts<T> = (string | T)[];
