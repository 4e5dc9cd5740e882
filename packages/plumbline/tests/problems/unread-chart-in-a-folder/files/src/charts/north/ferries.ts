import * as Plot from '@observablehq/plot';
import { defineChart, colors } from 'plumbline/charts';

export default defineChart({
  dataset: 'bridges-per-town',
  title: 'Alder has the most bridges',
  subtitle: 'Bridges standing, 2000',
  alt: 'One bar for each town with a count. Alder has six bridges, Cedar five; for Birch there is no count.',
  numbers: { six: 'bridges-per-town[Alder].now', five: 'bridges-per-town[Cedar].now' },
  views: {
    north: {
      label: 'North bank',
      title: 'On the north bank only Alder is counted',
      subtitle: 'Bridges standing on the north bank, 2000',
      alt: 'One bar. Alder has six bridges; for Birch there is no count.',
      numbers: { six: 'bridges-per-town[Alder].now' },
      rows: (rows) => rows.filter((row) => row.bank === 'north'),
    },
  },
  plot(rows, size) {
    return {
      height: 40 * rows.length + 20,
      marginLeft: size.layout === 'wide' ? 80 : 60,
      x: { domain: [0, 8], axis: null },
      y: { label: null, tickSize: 0 },
      marks: [
        Plot.barX(rows, { x: 'now', y: 'town', fill: colors.finding }),
        Plot.text(rows, { x: 'now', y: 'town', text: 'now', dx: 6, textAnchor: 'start', fill: colors.text }),
      ],
    };
  },
});
