/** Breaks text into lines that fit, by real advance widths. Latin breaks at spaces, Chinese between characters. */
import { textWidth } from './fonts.ts';

export function wrap(text: string, width: number, px: number, weight: 400 | 600 = 400): string[] {
  // A piece is a word with the space after it, or one Chinese character with the sign that must follow it.
  const pieces = text.match(/[\p{Script=Han}][，。、；：！？）》]*|[^\s\p{Script=Han}]+\s*|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line && textWidth((line + piece).trimEnd(), px, weight) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}
