/** Resolves the paint of elements to colour tokens and opacity, and computes contrast in both themes. */
import { blend, formatHex, parse, wcagContrast } from 'culori';
import type { SvgElement } from '../../render/svg/svg-dom.ts';
import type { ColorToken, Palette } from '../../core/project/palettes.ts';
import { tokenOfColor } from '../../charts/colors.ts';
import { computedAttribute } from '../../render/svg/transforms.ts';

export interface Paint {
  ink: ColorToken;
  /** Opacity: above 0 and up to 1. */
  cover: number;
}

/** Layers of paint from the lowest, which is opaque. */
export type Backdrop = readonly Paint[];

export const paper: Paint = { ink: 'paper', cover: 1 };

/** Fill or stroke of an element; undefined if it has none, or one that is not of the palette. */
export function paintOf(element: SvgElement, name: 'fill' | 'stroke'): Paint | undefined {
  const value = computedAttribute(element, name) ?? (name === 'fill' ? 'currentColor' : 'none');
  const ink = value === 'currentColor' ? 'text' : tokenOfColor(value);
  let cover = Number(computedAttribute(element, `${name}-opacity`) ?? 1);
  for (let at: SvgElement | null = element; at; at = at.parentNode) cover *= Number(at.getAttribute('opacity') ?? 1);
  return ink && cover > 0 ? { ink, cover } : undefined;
}

/** Whether a paint is that of a mark: not paper, which makes gaps and halos, nor a step of a scale. */
export const isMark = ({ ink }: Paint): boolean => ink !== 'paper' && !ink.startsWith('seq');

/** Whether a paint is meant for guide lines and backdrops. */
export const isGuideLine = ({ ink }: Paint): boolean => ink === 'rule' || ink === 'faint';

/** "context at 55 %" */
export const paintName = ({ ink, cover }: Paint): string =>
  cover < 1 ? `${ink} at ${Math.round(cover * 100)} %` : ink;

/** "finding at 7 % on paper" */
export const backdropName = (ground: Backdrop): string => ground.toReversed().map(paintName).join(' on ');

/** Drawings have few paints and many points, so results are cached. */
const cache = new WeakMap<Palette, Map<string, string | number>>();
function once<T extends string | number>(palette: Palette, key: string, compute: () => T): T {
  const results = cache.get(palette) ?? new Map<string, string | number>();
  cache.set(palette, results);
  if (!results.has(key)) results.set(key, compute());
  return results.get(key) as T;
}

/** The colour that results from layers of paint. */
export const colorOf = (ground: Backdrop, palette: Palette): string =>
  once(palette, backdropName(ground), () => {
    const layers = ground.map(({ ink, cover }) => ({ ...parse(palette[ink])!, alpha: cover }));
    return formatHex(blend(layers as [(typeof layers)[number]]));
  });

/** WCAG 2.2 contrast ratio between a paint on a backdrop and the backdrop, from 1 to 21. */
export const contrastOn = (ground: Backdrop, paint: Paint, palette: Palette): number =>
  once(palette, `${paintName(paint)} against ${backdropName(ground)}`, () =>
    wcagContrast(colorOf([...ground, paint], palette), colorOf(ground, palette)),
  );
