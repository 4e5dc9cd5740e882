/** Paint: an ink, how much of what is below it covers, and what both come to in either theme. */
import { blend, formatHex, parse, wcagContrast } from 'culori';
import type { SvgElement } from '../render/svg/svg-dom.ts';
import type { ColorToken, Palette } from '../core/project/palettes.ts';
import { tokenOfColor } from '../charts/colors.ts';
import { computedAttribute } from '../render/svg/transforms.ts';

export interface Paint {
  ink: ColorToken;
  /** Share of what lies below that it covers, above 0 and up to 1. */
  cover: number;
}

/** Layers of paint from the lowest; the lowest covers all. */
export type Backdrop = readonly Paint[];

export const paper: Paint = { ink: 'paper', cover: 1 };

/** What an element is filled or drawn with; undefined for nothing, and for what is no ink. */
export function paintOf(element: SvgElement, name: 'fill' | 'stroke'): Paint | undefined {
  const value = computedAttribute(element, name) ?? (name === 'fill' ? 'currentColor' : 'none');
  const ink = value === 'currentColor' ? 'text' : tokenOfColor(value);
  let cover = Number(computedAttribute(element, `${name}-opacity`) ?? 1);
  for (let at: SvgElement | null = element; at; at = at.parentNode) cover *= Number(at.getAttribute('opacity') ?? 1);
  return ink && cover > 0 ? { ink, cover } : undefined;
}

/** Whether paint makes a mark by itself: that of gaps and halos does not, nor do the steps of a scale. */
export const isMark = ({ ink }: Paint): boolean => ink !== 'paper' && !ink.startsWith('seq');

/** Whether an ink is made for what only carries shape: hairlines and grounds. */
export const isGuideLine = ({ ink }: Paint): boolean => ink === 'rule' || ink === 'faint';

/** "context at 55 %" */
export const paintName = ({ ink, cover }: Paint): string =>
  cover < 1 ? `${ink} at ${Math.round(cover * 100)} %` : ink;

/** "finding at 7 % on paper" */
export const backdropName = (ground: Backdrop): string => ground.toReversed().map(paintName).join(' on ');

/** Each is worked out once: drawings have few paints, and many points. */
const known = new WeakMap<Palette, Map<string, string | number>>();
function once<T extends string | number>(palette: Palette, key: string, work: () => T): T {
  const results = known.get(palette) ?? new Map<string, string | number>();
  known.set(palette, results);
  if (!results.has(key)) results.set(key, work());
  return results.get(key) as T;
}

/** The colour of layers of paint. */
export const colorOf = (ground: Backdrop, palette: Palette): string =>
  once(palette, backdropName(ground), () => {
    const layers = ground.map(({ ink, cover }) => ({ ...parse(palette[ink])!, alpha: cover }));
    return formatHex(blend(layers as [(typeof layers)[number]]));
  });

/** Contrast ratio of WCAG 2.2 between paint and the ground it is laid on, from 1 to 21. */
export const contrastOn = (ground: Backdrop, paint: Paint, palette: Palette): number =>
  once(palette, `${paintName(paint)} against ${backdropName(ground)}`, () =>
    wcagContrast(colorOf([...ground, paint], palette), colorOf(ground, palette)),
  );
