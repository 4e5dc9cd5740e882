/** Breaks a label into lines that fit, by the fonts' own measures. */

/** Where a line may break: after a space or a hyphen, and around a Chinese character but not before the sign that closes it. */
const breaks =
  /(?<=[\s-])|(?<=\p{Script=Han}[，。、；：！？）》]*)(?![，。、；：！？）》),.;:!?”’])|(?<=[^\s（《(“‘])(?=\p{Script=Han})/u;

/**
 * Lines no wider than `width`; a single piece that is wider stays whole, and no text gives no line.
 * @param measure width of a line in pixels, such as `(line) => size.textWidth(line, 12)`.
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
 * As few lines as `wrapText` gives, and these as even as they can be: no word is left alone on the last.
 * @param step pixels by which lines are made narrower at a time: more for larger type.
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
