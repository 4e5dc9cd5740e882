/** LibreOffice, which displays SVG files without most of CSS. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { localFontsOf, type System } from '../local-fonts.ts';

/** Why LibreOffice cannot be tested here; undefined where it can. */
export const missing = ((): string | undefined => {
  if (spawnSync('soffice', ['--version']).error)
    return 'LibreOffice is not installed: apt-get install libreoffice-draw';
  if (spawnSync('pdftotext', ['-v']).error) return 'pdftotext is not installed: apt-get install poppler-utils';
  return undefined;
})();

if (missing && process.env['CI']) throw new Error(missing);

/** The words of an SVG file as LibreOffice displays it with the fonts of a system; those beyond its edges are missing. */
export function wordsInOffice(file: string, system: System): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-office-'));
  const env = { ...process.env, ...localFontsOf(system) };
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const options = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file];
  const { status, stderr } = spawnSync('soffice', options, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const pdf = join(folder, basename(file).replace(/svg$/, 'pdf'));
  return spawnSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).stdout.split(/\s+/).filter(Boolean);
}
