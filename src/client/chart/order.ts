/** In which order rows are gone through, and how they are put in another. */
import type { Layer } from './layer.ts';

/** The rows that are drawn, in the order in which one reads them. */
export const readingOrder = ({ places, lines }: Layer): number[] =>
  lines ?? [...places.keys()].filter((row) => places[row]);

/** Moves each row's band, and all that is in it, to where it stands in the order; back again where there is none. */
export function arrange(layer: Layer, order?: number[]): void {
  const { places, moved } = layer;
  const bandOf = (row: number) => places[row]!.band!;
  const asDrawn = [...places.keys()].filter((row) => places[row]?.band).sort((a, b) => bandOf(a)[0] - bandOf(b)[0]);
  let top = asDrawn.length ? bandOf(asDrawn[0]!)[0] : 0;
  (order?.filter((row) => asDrawn.includes(row)) ?? asDrawn).forEach((row, i) => {
    const [start, end] = bandOf(row);
    moved[row] = top - start;
    for (const element of layer.ownOf(row)) element.style.translate = `0 ${moved[row]}px`;
    const [here, next] = [asDrawn[i]!, asDrawn[i + 1]];
    // The gaps between bands stay where they were.
    top += end - start + (next === undefined ? 0 : bandOf(next)[0] - bandOf(here)[1]);
  });
}
