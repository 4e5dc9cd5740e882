/** Simulates colour vision deficiencies and measures the difference of two colours for each kind of colour vision. */
import {
  clampRgb,
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  type Color,
} from 'culori';

const filters = {
  'normal vision': (color: Color) => color,
  protanopia: filterDeficiencyProt(),
  deuteranopia: filterDeficiencyDeuter(),
  tritanopia: filterDeficiencyTrit(),
};

export type Vision = keyof typeof filters;
export const visions = Object.keys(filters) as Vision[];

/**
 * Smallest CIEDE2000 difference between the colours of two series. A difference of 2 is just noticeable side by side, but marks are
 * small and not adjacent. Adobe's Leonardo also uses 11 as the threshold, in normal and in simulated vision.
 */
export const leastDifference = 11;

/**
 * Smallest L* difference between two steps of a scale. Half of all readers notice a difference of 7.3 in marks of a third of a
 * degree, which is sixteen pixels (Stone, Szafir and Setlur, An Engineering Model for Color Difference as a Function of Size, 2014).
 */
export const leastStep = 7.3;

const toLinear = converter('lrgb');
const toRgb = converter('rgb');
const toLab = converter('lab65');

/**
 * Simulates how a colour looks with a kind of colour vision. The matrices of Machado, Oliveira and Fernandes (2009) apply to linear
 * RGB; culori applies them to the values that it is given, so they are converted first.
 */
export function asSeenWith(vision: Vision, color: Color | string): Color {
  const { r, g, b } = toLinear(color)!;
  const seen = toRgb(filters[vision]({ mode: 'rgb', r, g, b }));
  return clampRgb(toRgb({ ...seen, mode: 'lrgb' }));
}

const distance = differenceCiede2000();

/** CIEDE2000 difference of two colours with a kind of colour vision. */
export const differenceWith = (vision: Vision, a: Color | string, b: Color | string): number =>
  distance(asSeenWith(vision, a), asSeenWith(vision, b));

/** Lightness of a colour with a kind of colour vision: L* from 0 to 100. */
export const lightnessWith = (vision: Vision, color: Color | string): number => toLab(asSeenWith(vision, color)).l;
