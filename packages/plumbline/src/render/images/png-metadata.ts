/** Adds text chunks to a PNG (https://www.w3.org/TR/png-3/#11textinfo). */
import { crc32 } from 'node:zlib';

/** Length of the signature and IHDR, which comes first and always has 13 bytes. */
const head = 8 + 12 + 13;

/** @param text by keyword: 1 to 79 Latin letters and spaces. */
export function withText(png: Buffer, text: Record<string, string>): Buffer {
  const chunks = Object.entries(text).map(([keyword, words]) => chunk(keyword, words));
  return Buffer.concat([png.subarray(0, head), ...chunks, png.subarray(head)]);
}

/** tEXt is widely supported but limited to Latin-1; iTXt, with fields for compression and language, is UTF-8. */
function chunk(keyword: string, words: string): Buffer {
  const isLatin = /^[\n\x20-\x7E\xA0-\xFF]*$/.test(words);
  return isLatin
    ? toChunk('tEXt', Buffer.from(`${keyword}\0${words}`, 'latin1'))
    : toChunk('iTXt', Buffer.from(`${keyword}\0\0\0\0\0${words}`, 'utf8'));
}

function toChunk(type: 'tEXt' | 'iTXt', data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
