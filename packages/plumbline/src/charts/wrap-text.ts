/** Breaks text into lines that fit a width. */

/** Line breaks are allowed after a space or a hyphen, and around a Chinese character, but not before closing punctuation. */
const breaks =
  /(?<=[\s-])|(?<=\p{Script=Han}[，。、；：！？）》]*)(?![，。、；：！？）》),.;:!?”’])|(?<=[^\s（《(“‘])(?=\p{Script=Han})/u;

/**
 * Breaks text into lines no wider than `width`. A single word that is wider stays whole.
 * @param text without line breaks
 * @param width of the widest line, in pixels
 * @param measure width of a line in pixels: `(line) => size.textWidth(line, 12)`
 * @returns the lines; none for an empty text
 */
export function wrapText(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const piece of text.trim().split(breaks)) {
    const longer = `${lines.at(-1) ?? ''}${piece}`;
    if (lines.length && measure(longer.trimEnd()) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines.map((line) => line.trimEnd()).filter(Boolean);
}

/**
 * Breaks text into as few lines as `wrapText` does, but of about the same length, so that no single word is left on the last line.
 * @param text without line breaks
 * @param width of the widest line, in pixels
 * @param step pixels by which to narrow lines at a time; larger for larger type
 * @param measure width of a line in pixels: `(line) => size.textWidth(line, 12)`
 * @returns the lines; none for an empty text
 */
export function balanceText(text: string, width: number, step: number, measure: (line: string) => number): string[] {
  let lines = wrapText(text, width, measure);
  for (let narrower = width - step; narrower > width / 2; narrower -= step) {
    const tried = wrapText(text, narrower, measure);
    if (tried.length > lines.length || tried.some((line) => measure(line) > narrower)) break;
    lines = tried;
  }
  return lines;
}
