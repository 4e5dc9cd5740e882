/** Breaks a label into lines that fit, by the fonts' own measures. */

/**
 * Lines no wider than `width`, broken at spaces and after hyphens; a single piece that is wider stays whole.
 * @param measure width of a line in pixels, such as `(line) => size.textWidth(line, 12)`.
 */
export function breakLines(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const piece of text.split(/(?<=[ -])/)) {
    const longer = `${lines.at(-1) ?? ''}${piece}`;
    if (lines.length && measure(longer.trimEnd()) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines.map((line) => line.trimEnd());
}
