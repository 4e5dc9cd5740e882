/** The logo and the icon of an edition, read from the SVG files that edition.config.ts names. */
import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { encodingProblem } from '../input/encoding.ts';
import { isWithin, realPath } from '../input/inside.ts';
import type { Problem } from '../input/problems.ts';
import { inQuotes } from '../input/validate.ts';
import { configFile, type EditionConfig } from './config.ts';

export interface SvgImage {
  content: string;
  /** Width as a share of the height. */
  ratio: number;
}

export interface SiteImages {
  logo?: { light: SvgImage; dark?: SvgImage | undefined; replacesTitle: boolean };
  favicon?: SvgImage;
}

/** @param root folder of the edition. @returns images that can be read; the others are reported */
export function readSiteImages(root: string, { logo, favicon }: EditionConfig, problems: Problem[]): SiteImages {
  const read = (field: string, file: string | undefined) =>
    file === undefined ? undefined : readSvg(root, field, file, problems);
  const light = read('logo.src', logo?.src);
  const dark = read('logo.dark', logo?.dark);
  const icon = read('favicon', favicon);
  return {
    ...(light && { logo: { light, dark, replacesTitle: logo?.replacesTitle ?? false } }),
    ...(icon && { favicon: icon }),
  };
}

function readSvg(root: string, field: string, file: string, problems: Problem[]): SvgImage | undefined {
  const at = { file: configFile, place: `field "${field}"` };
  if (!isWithin(realPath(join(root, file)), realPath(root))) {
    const message = `expected an SVG file in the edition, got ${inQuotes(file)}, which leads out of it.`;
    problems.push({ ...at, message, hint: 'Copy the file into the edition, and name that file.' });
    return undefined;
  }
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(root, file));
  } catch {
    problems.push({
      ...at,
      message: `expected an SVG file, got nothing at "${file}".`,
      hint: 'Add the file, or correct the path.',
    });
    return undefined;
  }
  const problem = encodingProblem(bytes, normalize(file));
  if (problem) return void problems.push(problem);
  const content = bytes.toString();
  const [, viewBox] = /<svg\b[^>]*\bviewBox="([^"]*)"/.exec(content) ?? [];
  const [, , width = 0, height = 0] = (viewBox ?? '').split(/[ ,]+/).map(Number);
  if (width > 0 && height > 0) return { content, ratio: width / height };
  const found = viewBox === undefined ? 'got none' : `got ${inQuotes(viewBox)}`;
  const message = `expected an SVG with a viewBox of four numbers in "${file}", ${found}.`;
  problems.push({ ...at, message, hint: 'Add it to the root of the SVG: viewBox="0 0 120 40" for 120 by 40.' });
  return undefined;
}
