/** Styles of text in drawings. */
import { text, type Text, type TextOptions } from '@observablehq/plot';
import { colors } from './colors.ts';

/** A name with ’ in place of the straight apostrophe that data have. */
export const typographic = (name: string): string => name.replaceAll("'", '’');

/** Options for `Plot.text` that keep words readable where lines run behind them: an outline of 4 pixels in `colors.paper`. */
export const halo = { stroke: colors.paper, strokeWidth: 4 } as const;

/**
 * A text mark beside a point, in `colors.muted` and with a halo.
 * @param x position in the units of scale x; the text begins there
 * @param y position in the units of scale y
 * @param words may have line breaks
 * @param options of `Plot.text`, which override the defaults
 */
export const annotation = (x: number, y: number, words: string, options: TextOptions = {}): Text =>
  text([words], { x: [x], y: [y], textAnchor: 'start', lineHeight: 1.25, fill: colors.muted, ...halo, ...options });

/**
 * Options for `Plot.text` that set the heading of a narrow column, in 12 px.
 * @param wide `true`: level, above the column. `false`: turned by 90°, for headings that do not fit side by side
 */
export const columnHeading = (wide: boolean): TextOptions => ({
  fontSize: 12,
  ...(wide ? { lineAnchor: 'bottom' } : { rotate: -90, textAnchor: 'start', lineAnchor: 'middle' }),
});

/** Labels of one weight. */
export interface WeightGroup<Datum> {
  /** The data with this weight. */
  some: Datum[];
  /** Whether it is the bold group. */
  strong: boolean;
  /** For `Plot.text`. */
  fontWeight: 400 | 600;
}

/**
 * Divides labels into bold and regular ones: Plot sets all labels of a mark in one weight.
 * @param data to divide
 * @param isStrong whether a label is bold
 * @returns two groups, the bold one first; either may be empty
 */
export const byWeight = <Datum>(data: readonly Datum[], isStrong: (datum: Datum) => boolean): WeightGroup<Datum>[] =>
  ([600, 400] as const).map((fontWeight) => {
    const strong = fontWeight === 600;
    return { some: data.filter((datum) => isStrong(datum) === strong), strong, fontWeight };
  });
