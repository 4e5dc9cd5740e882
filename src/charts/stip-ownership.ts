import * as Plot from '@observablehq/plot';
import { defineChart, colors } from 'plumbline/charts';

export default defineChart({
  dataset: 'stip-2017',
  title: 'Three firms in a hundred are state-owned; the text does not break down the other 97',
  subtitle: 'Firms in China’s national technology parks, each circle one in a hundred',
  alt: 'A hundred circles. Three are filled, for the 3 per cent of firms that are state-owned enterprises. The other 97 are hollow, because the text gives no share for private, foreign-invested or limited-liability firms.',
  note: 'The article takes the firms to be mainly private or nearly so. The shares stood on a chart that is lost in the copy held; a remark under it says that the state can hold most of a limited-liability company. The text gives no year.',
  numbers: {
    Three: 'stip-2017.state-owned-in-a-hundred',
    97: 'stip-2017.others-in-a-hundred',
    '3 per cent': 'stip-2017[state-owned-share].value',
  },
  rows: (rows) => rows.filter((row) => row.measure === 'state-owned-share'),
  plot(rows, size) {
    const columns = size.layout === 'wide' ? 25 : 20;
    const row = rows[0]!;
    const share: number = row.value;
    const lines = 100 / columns;
    const pitch = size.width / columns;
    const circles = Array.from({ length: 100 }, (_, i) => ({
      x: Math.floor(i / lines) + 0.5,
      y: (i % lines) + 0.5,
      row: i < share ? row : undefined,
    }));
    const [above, below] = [34, 34];
    const label = { textAnchor: 'start', fontSize: 16, dx: 4 } as const;
    return {
      height: Math.round(pitch * lines) + above + below,
      marginTop: above,
      marginRight: 0,
      marginBottom: below,
      marginLeft: 0,
      x: { domain: [0, columns], axis: null },
      y: { domain: [lines, 0], axis: null },
      r: { type: 'identity' },
      marks: [
        Plot.dot(circles, {
          x: 'x',
          y: 'y',
          r: pitch * 0.36,
          fill: (circle) => (circle.row ? colors.finding : colors.paper),
          stroke: (circle) => (circle.row ? colors.finding : colors.context),
          strokeWidth: 1.25,
        }),
        Plot.text([row], {
          ...label,
          text: () => `${share}% state-owned`,
          frameAnchor: 'top-left',
          lineAnchor: 'bottom',
          dy: -9,
          fill: colors.finding,
          fontWeight: 600,
        }),
        Plot.text([`${100 - share}% not broken down`], {
          ...label,
          frameAnchor: 'bottom-right',
          textAnchor: 'end',
          lineAnchor: 'top',
          dx: -4,
          dy: 9,
          fill: colors.text,
          fontWeight: 600,
        }),
      ],
    };
  },
});
