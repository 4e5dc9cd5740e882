/** Drawings that are kept as files and compared byte for byte. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One element a line, so that a change can be read; within a label nothing is moved. */
const lines = (svg: string): string => `${svg.replace(/>(?=<(?!tspan|title|\/))/g, '>\n')}\n`;

/**
 * Compares a drawing with the kept one. One that is not kept yet is written, and is a fault in CI; one that differs is written
 * beside it as `…-changed.svg`.
 */
export function drawingFaults(folder: string, name: string, svg: string): string[] {
  const [kept, changed] = [join(folder, `${name}.svg`), join(folder, `${name}-changed.svg`)];
  const drawn = lines(svg);
  rmSync(changed, { force: true });
  if (!existsSync(kept)) {
    if (process.env['CI']) return [`${name}.svg is missing: run the tests here, look at it and commit it`];
    mkdirSync(folder, { recursive: true });
    writeFileSync(kept, drawn);
    return [];
  }
  if (drawn === readFileSync(kept, 'utf8')) return [];
  writeFileSync(changed, drawn);
  return [`the drawing differs from ${name}.svg; compare it with ${name}-changed.svg`];
}
