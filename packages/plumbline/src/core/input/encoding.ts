/** Checks that authored files are UTF-8 text, and says what they are if not. */
import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { invisibleCharacter } from './invisible-characters.ts';
import type { Problem } from './problems.ts';
import { inQuotes } from './validate.ts';

/** Why a file cannot be read as text; undefined if it can. */
export function encodingProblem(bytes: Buffer, file: string): Problem | undefined {
  return (
    utf16Problem(bytes, file) ??
    byteOrderMarkProblem(bytes, file) ??
    (isUtf8(bytes) ? undefined : otherEncodingProblem(bytes, file)) ??
    controlProblem(bytes, file) ??
    invisibleProblem(bytes.toString(), file)
  );
}

/** The same for a file that is not read here; undefined if it does not exist. @param path of the file @param file its name in messages */
export function encodingProblemAt(path: string, file: string): Problem | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? encodingProblem(readFileSync(path), file) : undefined;
}

/** UTF-16 begins with its byte order mark, or every second byte of its Latin letters is zero. */
function utf16Problem(bytes: Buffer, file: string): Problem | undefined {
  // With its mark, "UTF-16" names both orders of bytes, and the mark is removed.
  const isMarked = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  const encoding = isMarked ? 'UTF-16' : hasZeros(bytes, 1) ? 'UTF-16LE' : hasZeros(bytes, 0) ? 'UTF-16BE' : undefined;
  return encoding && { file, message: `expected UTF-8, got ${encoding}.`, hint: conversionHint(encoding, file) };
}

const startsWith = (bytes: Buffer, ...start: number[]): boolean => start.every((byte, i) => bytes[i] === byte);

/** Whether most bytes at odd or at even places are zero, and none of the others. */
function hasZeros(bytes: Buffer, first: 0 | 1): boolean {
  if (!bytes.includes(0)) return false;
  const start = [...bytes.subarray(0, 512)];
  const zeros = (from: number) => start.filter((byte, i) => i % 2 === from && byte === 0).length;
  return zeros(first) > start.length / 4 && zeros(1 - first) === 0;
}

function byteOrderMarkProblem(bytes: Buffer, file: string): Problem | undefined {
  if (!startsWith(bytes, 0xef, 0xbb, 0xbf)) return undefined;
  const hint = `Save it without one in your editor, or run "dos2unix ${file}".`;
  return { file, message: 'expected UTF-8 without a byte order mark, got one.', hint };
}

/** Bytes that are not UTF-8. No character of UTF-8 contains a line feed, so lines can be looked at one by one. */
function otherEncodingProblem(bytes: Buffer, file: string): Problem {
  const lines = linesOf(bytes);
  const index = lines.findIndex((line) => !isUtf8(line));
  const at = { file, place: `line ${index + 1}` };
  // Text in another encoding has few bytes that are characters of UTF-8 by chance.
  const all = bytes.toString();
  const isMixed = (all.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0) > (all.match(/\ufffd/g)?.length ?? 0);
  if (!isMixed && lines.every(looksWestern)) {
    const text = new TextDecoder('windows-1252').decode(lines[index]);
    const found = excerptAt(text, text.search(/[^\0-\x7f]/));
    const message = `expected UTF-8, got Windows-1252 (Latin-1) in ${found}.`;
    return { ...at, message, hint: conversionHint('WINDOWS-1252', file) };
  }
  const text = lines[index]!.toString();
  const hint = isMixed
    ? 'Type the character that is shown as "�" again, and save the file as UTF-8.'
    : 'Open it in your editor with the encoding in which it was saved, and save it as UTF-8.';
  return { ...at, message: `expected UTF-8, got other bytes in ${excerptAt(text, text.indexOf('�'))}.`, hint };
}

/** A few characters of a line on both sides of a place. */
const excerptAt = (line: string, index: number): string =>
  inQuotes(line.slice(Math.max(0, index - 24), index + 24).trim());

/** Accented letters of Western languages are single bytes between letters of ASCII; of Chinese or Greek text, they are not. */
function looksWestern(line: Buffer): boolean {
  const places = [...line.keys()].filter((i) => line[i]! >= 0x80);
  return places.every((i) => ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(line[i]!) && !(line[i + 1]! >= 0x80));
}

/** Characters that no text has: NUL, and the line ends of old Macs, which no parser counts as such. */
function controlProblem(bytes: Buffer, file: string): Problem | undefined {
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    const place = `line ${
      bytes
        .subarray(0, zero)
        .toString()
        .split(/\r\n?|\n/).length
    }`;
    return {
      file,
      place,
      message: 'expected text, got a NUL character.',
      hint: 'Remove it, and save the file as UTF-8.',
    };
  }
  if (!bytes.includes(0x0d)) return undefined;
  const text = bytes.toString();
  const single = text.search(/\r(?!\n)/);
  if (single < 0) return undefined;
  const place = `line ${text.slice(0, single).split(/\r\n|\n/).length}`;
  const hint = `Save it with LF line ends in your editor, or run "mac2unix ${file}".`;
  return { file, place, message: 'expected LF line ends, got CR alone.', hint };
}

/** Quotes of evidence are as the documents have them: cells of this file are checked when it is read. */
const isEvidence = (file: string): boolean => file.endsWith('/evidence.csv');

function invisibleProblem(text: string, file: string): Problem | undefined {
  const found = isEvidence(file) ? undefined : invisibleCharacter(text);
  if (!found) return undefined;
  const { index, ...rest } = found;
  return { file, place: `line ${text.slice(0, index).split('\n').length}`, ...rest };
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start <= bytes.length;) {
    const end = bytes.indexOf('\n', start);
    lines.push(bytes.subarray(start, end < 0 ? bytes.length : end));
    start = end < 0 ? bytes.length + 1 : end + 1;
  }
  return lines;
}

const conversionHint = (encoding: string, file: string): string =>
  `Save it as UTF-8 in your editor, or run "iconv -f ${encoding} -t UTF-8 ${file} > utf-8.txt" and replace the file by the result.`;
