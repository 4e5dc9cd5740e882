/** Finds characters that nobody sees, or that look as others do: with them, texts that look the same are different. */
import type { Problem } from './problems.ts';

/** Names of the most common ones. */
const names: Record<number, string> = {
  0xad: 'soft hyphen',
  0x200b: 'zero-width space',
  0x2060: 'word joiner',
  0xfeff: 'zero-width no-break space',
  0xfffd: 'replacement character',
};

/** Control characters but tab and line ends, format characters without a form of their own, and the character in place of a lost one. */
const invisible =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd]/;

const isDirection = (code: number): boolean =>
  /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(String.fromCharCode(code));

const nameOf = (code: number): string =>
  names[code] ?? (isDirection(code) ? 'control of the direction of text' : 'control character');

const codePoint = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** A character that a text should not have, and its index in the text. */
export type InvisibleCharacter = Pick<Problem, 'message' | 'hint'> & { index: number };

/** The first such character of a text; undefined if there is none. */
export function invisibleCharacter(text: string): InvisibleCharacter | undefined {
  const index = text.search(invisible);
  if (index < 0) return decomposedCharacter(text);
  const code = text.charCodeAt(index);
  const message = `expected characters that readers see, got ${codePoint(text[index]!)} (${nameOf(code)}) in ${excerpt(text, index, 1)}.`;
  const hint =
    code === 0xfffd ? 'Type the character again that was lost.' : `Remove the character ${codePoint(text[index]!)}.`;
  return { index, message, hint };
}

/** A letter and its accent as two characters, where Unicode (NFC) has one for both, or the other of two characters for one letter. */
function decomposedCharacter(text: string): InvisibleCharacter | undefined {
  if (text.normalize('NFC') === text) return undefined;
  let index = 0;
  // A character and the marks that follow it are composed together.
  for (const [cluster] of text.matchAll(/\P{M}?\p{M}*/gu)) {
    const composed = cluster.normalize('NFC');
    if (cluster !== composed) {
      const points = [...cluster].map(codePoint).join(' ');
      const message = `expected composed characters (Unicode NFC), got ${points} in ${excerpt(text, index, cluster.length)}.`;
      return { index, message, hint: `Write ${[...composed].map(codePoint).join(' ')}: "${composed}".` };
    }
    index += cluster.length;
  }
  return undefined;
}

/** A few characters on both sides, with the code of what is not seen. */
function excerpt(text: string, index: number, length: number): string {
  const line = (part: string | undefined) => part ?? '';
  const before = line(
    text
      .slice(0, index)
      .split(/[\n\u2028\u2029]/)
      .at(-1),
  ).slice(-24);
  const after = line(text.slice(index + length).split(/[\n\u2028\u2029]/)[0]).slice(0, 24);
  const found = [...text.slice(index, index + length)].map((character) => `[${codePoint(character)}]`).join('');
  const visible = (part: string) => part.replace(new RegExp(invisible, 'g'), (one) => `[${codePoint(one)}]`);
  return `"${visible(before)}${found}${visible(after)}"`;
}
