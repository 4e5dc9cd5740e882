/** Breaks a label into lines that fit, by the fonts' own measures. */

/**
 * Lines no wider than `width`, broken at spaces; a single word that is wider stays whole.
 * @param measure width of a line in pixels, such as `(line) => size.textWidth(line, 12)`.
 */
export function breakLines(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
