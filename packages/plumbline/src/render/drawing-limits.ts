/** What a chart may draw: options of Plot, for a drawing that pages and pictures can have. */
import { Tip, type PlotOptions } from '@observablehq/plot';
import { NeedsBrowser } from './svg/needs-browser.ts';
import { type SvgElement, elementsOf } from './svg/svg-dom.ts';

/** Limits of a drawing: pictures need memory for each pixel, and pages have every element several times. */
const [maxHeight, mostElements] = [10_000, 20_000];

/** A drawing beyond these limits. */
export class TooLarge extends Error {
  override name = 'TooLarge';
  readonly expected: string;

  constructor(expected: string, found: string) {
    super(found);
    this.expected = expected;
  }
}

/** @throws if `plot()` of a chart returned anything but options */
export function mustBeOptions(returned: unknown): PlotOptions {
  if (returned instanceof Promise) {
    // Its failure is not reported a second time.
    returned.catch(() => undefined);
    throw new Error('a promise from plot()');
  }
  if (typeof returned === 'object' && returned !== null) return returned;
  throw new Error(`${returned === undefined ? 'nothing' : typeof returned} from plot()`);
}

/**
 * Plot places the text of a tip after the page is shown, and keeps it hidden before.
 * @throws NeedsBrowser
 */
export function mustHaveNoTip({ marks }: PlotOptions): void {
  if ((marks ?? []).flat(Infinity as 1).some((mark) => mark instanceof Tip))
    throw new NeedsBrowser(
      'a tip',
      'Write labels with Plot.text: pages show the values of each row where readers point',
    );
}

/** @throws TooLarge */
export function mustBeLowEnough({ height }: PlotOptions): void {
  if (Number(height) > maxHeight) throw new TooLarge(`a drawing up to ${maxHeight} px high`, `${height} px`);
}

/** @throws TooLarge */
export function mustBeFewElements(svg: SvgElement): void {
  const count = [...elementsOf(svg)].length;
  if (count > mostElements) throw new TooLarge(`a drawing of up to ${mostElements} elements`, `${count} elements`);
}
