/** Charts where the browser sets the colours: what a reader could not see or tell apart. */
import { converter, wcagContrast } from 'culori';

const toRgb = converter('rgb');
export const contrast = (a: string, b: string): number => wcagContrast(toRgb(a)!, toRgb(b)!);

/** Each ink of the drawings as the browser paints it, and the paper. */
export const paints = `(() => {
    const paints = { paper: getComputedStyle(document.documentElement).backgroundColor };
    for (const one of document.querySelectorAll('.drawing .wide [fill^="var("], .drawing .wide [stroke^="var("]')) {
      for (const property of ['fill', 'stroke']) {
        const ink = /^var\\(--([a-z0-9]+),#[0-9a-f]+\\)$/.exec(one.getAttribute(property) ?? '');
        if (ink && ink[1] !== 'paper') paints[ink[1]] = getComputedStyle(one)[property];
      }
    }
    return paints;
  })()`;

/** @param inks by name, as the browser paints them */
export function paintFaults({ paper, finding, context, text }: Record<string, string>): string[] {
  const faults: string[] = [];
  const least = (name: string, colour: string | undefined, on: string | undefined, ratio: number) => {
    if (colour && on && contrast(colour, on) < ratio) faults.push(`${name} is too near its ground: ${colour} on ${on}`);
  };
  least('the finding', finding, paper, 3);
  least('the context', context, paper, 3);
  least('the text', text, paper, 7);
  if (finding && finding === context) faults.push('the finding looks like its context');
  return faults;
}
