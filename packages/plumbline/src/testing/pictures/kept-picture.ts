/** Keeps pictures as files, and compares others with them as a reader sees them. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { compare } from './compare-pictures.ts';

/**
 * Compares a picture with the kept one. Writes one that is not kept yet, which is a fault in CI. Writes one that differs
 * beside it as `…-changed.png`, with the differences in red.
 */
export async function pictureFaults(folder: string, name: string, taken: Uint8Array): Promise<string[]> {
  const [kept, changed] = [join(folder, `${name}.webp`), join(folder, `${name}-changed.png`)];
  rmSync(changed, { force: true });
  if (!existsSync(kept)) {
    if (process.env['CI']) return [`${name}: no picture is kept; run the tests here, look at it and commit it`];
    mkdirSync(folder, { recursive: true });
    writeFileSync(kept, await sharp(taken).webp({ lossless: true }).toBuffer());
    return [];
  }
  const difference = await compare(readFileSync(kept), taken);
  if (!difference) return [];
  writeFileSync(changed, difference.picture);
  return [`${name}: ${difference.words}; look at ${join(folder, `${name}-changed.png`)}`];
}
