import * as Plot from '@observablehq/plot';
import { defineChart, colors } from 'plumbline/charts';

const names: Record<string, string> = { prefecture: 'Prefectures', provincial: 'Provinces', central: 'Centre' };

interface Level {
  level: string;
  rmb_tn: number;
  usd_bn: number;
}

export default defineChart({
  dataset: 'igf-by-level',
  title: 'Prefectures hold an estimated RMB 3.7 trillion in guidance funds, nearly twice what the centre holds',
  subtitle: 'Industrial guidance funds by the level of government that controls them, RMB trillion, undated',
  alt: 'Three bars, one for each level of government. Prefectures control an estimated RMB 3.7 trillion (some US$508 billion), provinces 3.3 trillion (US$454 billion) and the central government about 1.96 trillion (about US$270 billion).',
  note: 'The chapter does not say whether these are targets or money raised. It prints both currencies; its pairs imply 7.26 to 7.28 yuan to the dollar.',
  numbers: {
    'RMB 3.7 trillion': 'igf-by-level[prefecture].rmb_tn',
    'nearly twice': 'igf-by-level.prefectures-to-centre',
    Three: 'igf-by-level.levels',
    'US$508 billion': 'igf-by-level[prefecture].usd_bn',
    '3.3 trillion': 'igf-by-level[provincial].rmb_tn',
    'US$454 billion': 'igf-by-level[provincial].usd_bn',
    'about 1.96 trillion': 'igf-by-level[central].rmb_tn',
    'US$270 billion': 'igf-by-level[central].usd_bn',
    '7.26 to 7.28': 'igf-by-level.rate-of-centre, igf-by-level.rate-of-prefectures',
  },
  rows: (rows) => [...rows].sort((a, b) => b.rmb_tn - a.rmb_tn),
  plot(rows, size) {
    const levels = rows as Level[];
    const total = levels.reduce((sum, row) => sum + row.rmb_tn, 0);
    const share = (row: Level) => `${Math.round((100 * row.rmb_tn) / total)}% of the three, US$${row.usd_bn} billion`;
    const wide = size.layout === 'wide';
    const labels = levels.flatMap((row, i) => {
      const strong = i === 0;
      const color = strong ? colors.finding : colors.text;
      return [
        Plot.text([row], {
          x: 0,
          y: 'level',
          text: (r: Level) => names[r.level],
          textAnchor: 'start',
          ...(wide ? { dx: -96 } : { dy: -24 }),
          fontSize: 15,
          fontWeight: strong ? 600 : 400,
          fill: colors.text,
        }),
        Plot.text([row], {
          x: 'rmb_tn',
          y: 'level',
          text: (r: Level) => `${r.rmb_tn}`,
          textAnchor: 'start',
          dx: 8,
          fontSize: 22,
          fontWeight: 600,
          fill: color,
        }),
        Plot.text([row], {
          x: wide ? 'rmb_tn' : 0,
          y: 'level',
          text: share,
          textAnchor: 'start',
          ...(wide ? { dx: 24 + size.textWidth(`${row.rmb_tn}`, 22, 600) } : { dy: 23 }),
          fill: colors.muted,
        }),
      ];
    });
    return {
      height: wide ? 168 : 264,
      marginTop: wide ? 4 : 14,
      marginBottom: wide ? 4 : 10,
      marginLeft: wide ? 96 : 0,
      marginRight: wide ? 266 : 62,
      x: { domain: [0, levels[0]!.rmb_tn], axis: null },
      y: { domain: levels.map((row) => row.level), axis: null, padding: 0 },
      marks: [
        Plot.barX(levels, {
          x: 'rmb_tn',
          y: 'level',
          fill: (row: Level) => (row === levels[0] ? colors.finding : colors.context),
          insetTop: wide ? 11 : 28,
          insetBottom: wide ? 11 : 28,
        }),
        ...labels,
      ],
    };
  },
});
