/** Breaks a label into lines that fit, by the fonts' own measures. */

/** Where a line may break: after a space or a hyphen, and around a Chinese character but not before the sign that closes it. */
const breaks =
  /(?<=[\s-])|(?<=\p{Script=Han}[，。、；：！？）》]*)(?![，。、；：！？）》),.;:!?”’])|(?<=[^\s（《(“‘])(?=\p{Script=Han})/u;

/**
 * Lines no wider than `width`; a single piece that is wider stays whole, and no text gives no line.
 * @param measure width of a line in pixels, such as `(line) => size.textWidth(line, 12)`.
 */
export function breakLines(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const piece of text.trim().split(breaks)) {
    const longer = `${lines.at(-1) ?? ''}${piece}`;
    if (lines.length && measure(longer.trimEnd()) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines.map((line) => line.trimEnd()).filter(Boolean);
}
