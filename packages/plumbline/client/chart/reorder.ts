/** How rows are put in another order. */
import type { Layer } from './drawing.ts';

/** Moves each row's band, and all that is in it, to where it stands in the order; back again where there is none. */
export function arrange(layer: Layer, order?: number[]): void {
  const { places, moved } = layer;
  const bandOf = (row: number) => places[row]!.band!;
  const asDrawn = [...places.keys()].sort((a, b) => bandOf(a)[0] - bandOf(b)[0]);
  let [top] = bandOf(asDrawn[0]!);
  (order ?? asDrawn).forEach((row, i) => {
    const [start, end] = bandOf(row);
    moved[row] = top - start;
    for (const element of layer.ownOf(row)) element.style.translate = `0 ${moved[row]}px`;
    const [here, next] = [asDrawn[i]!, asDrawn[i + 1]];
    // The gaps between bands stay where they were.
    top += end - start + (next === undefined ? 0 : bandOf(next)[0] - bandOf(here)[1]);
  });
}
