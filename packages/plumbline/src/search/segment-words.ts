/**
 * An index knows words by the space between them. Chinese has none, in "2015–2022" a dash stands in its place, and in "US$478" a
 * sign: for the index each Chinese character, each year and each sum is parted by a hair space, which is taken out again
 * where a result is shown (src/client/search/…).
 */
const hair = '\u200a';

export const segmentWords = (text: string): string =>
  text
    .replace(/\p{Script=Han}(?=\p{Script=Han})/gu, `$&${hair}`)
    .replace(/(\d)–(?=\d)/g, `$1–${hair}`)
    .replace(/[$€£¥](?=\d)/g, `$&${hair}`);

/** The text of a page, not its tags. */
export const segmentHtml = (html: string): string => html.replace(/>[^<]+/g, segmentWords);
