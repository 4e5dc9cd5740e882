import * as Plot from '@observablehq/plot';
import { defineChart, colors } from 'plumbline/charts';

/** Companies per square. */
const perSquare = 1000;

export default defineChart({
  dataset: 'stip-2017',
  title: 'About one in 38 companies registered in the parks is officially high-tech',
  subtitle: 'Companies in China’s national technology parks, 2017; one square is 1,000 companies',
  alt: 'A field of about 1,850 small grey squares, each for 1,000 registered companies. In one corner, a block of about seven squares on each side stands out: it is the 49,000 or so companies with the official title of high-tech enterprise, about one in 38 of all.',
  note: 'Both numbers are printed with the word “about”. The official title brings lower taxes and other advantages; how a company earns it the article finds unclear.',
  numbers: {
    'one in 38': 'stip-2017.share-high-tech',
    '1,850': 'stip-2017.squares',
    seven: 'stip-2017.squares-on-a-side',
    '49,000': 'stip-2017[high-tech-enterprises].value',
  },
  rows: (rows) =>
    rows.filter((row) => row.measure === 'registered-companies' || row.measure === 'high-tech-enterprises'),
  plot(rows, size) {
    const columns = size.layout === 'wide' ? 74 : 37;
    const figure = (measure: string) => rows.find((row) => row.measure === measure)!;
    const [registered, official] = [figure('registered-companies'), figure('high-tech-enterprises')];
    const [all, some]: [number, number] = [registered.value, official.value];
    const lines = all / perSquare / columns;
    const side = Math.sqrt(some / perSquare);
    const [above, below] = [52, 32];
    // Gaps between squares are drawn as lines over two plain areas: a hundred marks instead of 1,850.
    const gaps = { stroke: colors.paper, strokeWidth: 1.6 };
    const label = { fontWeight: 600, fontSize: 16 };
    const over = {
      frameAnchor: 'top-left',
      textAnchor: 'start',
      lineAnchor: 'bottom',
      dx: 1,
      fill: colors.finding,
    } as const;
    return {
      height: Math.round((size.width / columns) * lines) + above + below,
      marginTop: above,
      marginRight: 0,
      marginBottom: below,
      marginLeft: 0,
      x: { domain: [0, columns], axis: null },
      y: { domain: [lines, 0], axis: null },
      marks: [
        Plot.rect([registered], { x1: 0, x2: columns, y1: 0, y2: lines, fill: colors.context, fillOpacity: 0.5 }),
        Plot.rect([official], { x1: 0, x2: side, y1: 0, y2: side, fill: colors.finding }),
        Plot.ruleX(
          Array.from({ length: columns + 1 }, (_, i) => i),
          gaps,
        ),
        Plot.ruleY(
          Array.from({ length: lines + 1 }, (_, i) => i),
          gaps,
        ),
        Plot.text([official], {
          ...over,
          ...label,
          dy: -25,
          text: () => `About ${some.toLocaleString('en-GB')} high-tech enterprises`,
        }),
        Plot.text([official], { ...over, dy: -8, text: () => `about one company in ${Math.round(all / some)}` }),
        Plot.text([registered], {
          text: () => `About ${all / 1e6} million companies registered`,
          frameAnchor: 'bottom-right',
          textAnchor: 'end',
          lineAnchor: 'top',
          dx: -1,
          dy: 9,
          fill: colors.text,
          ...label,
        }),
      ],
    };
  },
});
