/** The words of the interface in English. Every word that readers see and that no author writes is here, sorted by where it shows. */
export const en = {
  /** Whose forms of numbers, dates and lists are used where the edition names no region. */
  locale: 'en-GB',
};

/** What every language file has. Words that depend on a count are functions of it, made with `plural`. */
export type Words = typeof en;
