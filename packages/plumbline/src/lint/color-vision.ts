/** Colours as readers see them who lack one of the three kinds of cones, and how far apart two colours are to each reader. */
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
 * CIEDE2000 from which two colours tell two series apart. A difference of 2 is just seen side by side; marks lie apart and are
 * small. Adobe's Leonardo, too, calls colours safe from 11 on, in normal and in simulated vision.
 */
export const leastDifference = 11;

/**
 * L* from which one step of a scale is told from the next: half of all readers see a difference of 7.3 in marks of a third of a
 * degree, which is sixteen pixels (Stone, Szafir and Setlur, An Engineering Model for Color Difference as a Function of Size, 2014).
 */
export const leastStep = 7.3;

const toLinear = converter('lrgb');
const toRgb = converter('rgb');
const toLab = converter('lab65');

/**
 * The colour that a reader of normal vision would have to see to see what the other reader does. The matrices are those of
 * Machado, Oliveira and Fernandes (2009), which are for linear light; culori puts them to whatever numbers it is given.
 */
export function asSeenWith(vision: Vision, color: Color | string): Color {
  const { r, g, b } = toLinear(color)!;
  const seen = toRgb(filters[vision]({ mode: 'rgb', r, g, b }));
  return clampRgb(toRgb({ ...seen, mode: 'lrgb' }));
}

const distance = differenceCiede2000();

/** How far apart two colours are to a reader, in CIEDE2000. */
export const differenceWith = (vision: Vision, a: Color | string, b: Color | string): number =>
  distance(asSeenWith(vision, a), asSeenWith(vision, b));

/** How light a colour is to a reader: L* from 0 to 100. */
export const lightnessWith = (vision: Vision, color: Color | string): number => toLab(asSeenWith(vision, color)).l;
