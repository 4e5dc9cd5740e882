/**
 * Pagefind separates words at spaces. A hair space is added after each Chinese character, after the first year of
 * "2015–2022" and after the sign of "US$478"; client/search/excerpt.ts removes it from results.
 */
const hair = '\u200a';

export const segmentWords = (text: string): string =>
  text
    .replace(/\p{Script=Han}(?=\p{Script=Han})/gu, `$&${hair}`)
    .replace(/(\d)–(?=\d)/g, `$1–${hair}`)
    .replace(/\p{Sc}(?=\d)/gu, `$&${hair}`);

/** Segments the text of HTML, not its tags. */
export const segmentHtml = (html: string): string => html.replace(/>[^<]+/g, segmentWords);
