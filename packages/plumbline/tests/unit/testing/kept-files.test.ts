/** Drawings and pictures that are kept, and compared with new ones. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { drawingFaults } from '../../../src/testing/drawings/kept-drawing.ts';
import { pictureFaults } from '../../../src/testing/pictures/kept-picture.ts';

function emptyFolder(): string {
  vi.stubEnv('CI', undefined);
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
  return folder;
}

const svg = (x: number) => `<svg><g><rect x="${x}"/></g></svg>`;
/** A dark square on light ground, so far from the left. */
const picture = (left: number) => {
  const square = { create: { width: 20, height: 20, channels: 3, background: '#333' } } as const;
  const ground = sharp({ create: { width: 60, height: 40, channels: 3, background: '#fff' } });
  return ground
    .composite([{ input: square, left, top: 10 }])
    .png()
    .toBuffer();
};

describe('drawingFaults(folder, name, svg)', () => {
  test('keeps a new drawing, one element a line, and finds it again', () => {
    const folder = emptyFolder();
    expect(drawingFaults(folder, 'bars', svg(1))).toEqual([]);
    expect(readFileSync(join(folder, 'bars.svg'), 'utf8')).toBe('<svg>\n<g>\n<rect x="1"/></g></svg>\n');
    expect(drawingFaults(folder, 'bars', svg(1))).toEqual([]);
    expect(readdirSync(folder)).toEqual(['bars.svg']);
  });

  test('writes one that differs beside the kept one, and removes it when it no longer does', () => {
    const folder = emptyFolder();
    drawingFaults(folder, 'bars', svg(1));
    expect(drawingFaults(folder, 'bars', svg(2))).toEqual([
      'the drawing differs from bars.svg; compare it with bars-changed.svg',
    ]);
    expect(readFileSync(join(folder, 'bars-changed.svg'), 'utf8')).toContain('x="2"');
    expect(readFileSync(join(folder, 'bars.svg'), 'utf8')).toContain('x="1"');
    expect(drawingFaults(folder, 'bars', svg(1))).toEqual([]);
    expect(existsSync(join(folder, 'bars-changed.svg'))).toBe(false);
  });

  test('keeps nothing in CI', () => {
    const folder = emptyFolder();
    vi.stubEnv('CI', 'true');
    expect(drawingFaults(folder, 'bars', svg(1))).toEqual([
      'bars.svg is missing: run the tests here, look at it and commit it',
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('pictureFaults(folder, name, picture)', () => {
  test('keeps a new picture, and finds it again', async () => {
    const folder = emptyFolder();
    expect(await pictureFaults(folder, 'bars-phone-light', await picture(10))).toEqual([]);
    expect(await pictureFaults(folder, 'bars-phone-light', await picture(10))).toEqual([]);
    expect(readdirSync(folder)).toEqual(['bars-phone-light.webp']);
  });

  test('writes one that differs beside the kept one, with the difference', async () => {
    const folder = emptyFolder();
    await pictureFaults(folder, 'bars', await picture(10));
    const changed = join(folder, 'bars-changed.png');
    expect(await pictureFaults(folder, 'bars', await picture(13))).toEqual([
      `bars: 120 px differ, between 10, 10 and 32, 29; look at ${changed}`,
    ]);
    expect(await sharp(changed).metadata()).toMatchObject({ width: 3 * 60 + 2 * 16, height: 40 });
  });

  test('keeps nothing in CI', async () => {
    const folder = emptyFolder();
    vi.stubEnv('CI', 'true');
    expect((await pictureFaults(folder, 'bars', await picture(10))).join()).toContain('no picture is kept');
    expect(readdirSync(folder)).toEqual([]);
  });
});
