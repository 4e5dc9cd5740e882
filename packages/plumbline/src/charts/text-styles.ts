/** How words stand in drawings. */
import { text, type Text, type TextOptions } from '@observablehq/plot';
import { colors } from './colors.ts';

/** A name as it is printed: data have it as it is typed, with a straight apostrophe. */
export const typographic = (name: string): string => name.replaceAll("'", '’');

/** Keeps words readable where lines run behind them. */
export const halo = { stroke: colors.paper, strokeWidth: 4 } as const;

/** A remark beside a point, in the units of the scales. */
export const annotation = (x: number, y: number, words: string, options: TextOptions = {}): Text =>
  text([words], { x: [x], y: [y], textAnchor: 'start', lineHeight: 1.25, fill: colors.muted, ...halo, ...options });

/** The heading of a narrow column: in lines that stand on it, or upright where there is no room for words side by side. */
export const columnHeading = (wide: boolean): TextOptions => ({
  fontSize: 12,
  ...(wide ? { lineAnchor: 'bottom' } : { rotate: -90, textAnchor: 'start', lineAnchor: 'middle' }),
});

interface Weighed<Datum> {
  some: Datum[];
  strong: boolean;
  fontWeight: 400 | 600;
}

/** Those that are set bold, and the others: Plot sets all labels of a mark in one weight. */
export const byWeight = <Datum>(data: readonly Datum[], isStrong: (datum: Datum) => boolean): Weighed<Datum>[] =>
  ([600, 400] as const).map((fontWeight) => {
    const strong = fontWeight === 600;
    return { some: data.filter((datum) => isStrong(datum) === strong), strong, fontWeight };
  });
