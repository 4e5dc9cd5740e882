import * as Plot from '@observablehq/plot';
import { defineChart, colors } from 'plumbline/charts';

/** The reports that are drawn, one for each year, with the person or publication behind it. */
const speakers: Record<string, string> = {
  'xinhua-2017-03': 'director of the Torch Center',
  'ma-torchbearer': 'MacroPolo',
  'china-daily-2020-07': 'vice-minister of science',
};

interface Report {
  year: number;
  source: string;
  share: number;
  precision: string;
  usd_billion: number | null;
}

export default defineChart({
  dataset: 'stip-export-share',
  title: 'About a fifth of China’s exports comes from the parks',
  subtitle: 'Share of national technology parks in China’s exports, in per cent, as reported for three years',
  alt: 'Three bars, each standing for all of China’s exports in a year, with the parks’ part filled. The large bar of 2017 is filled to about 20 per cent, roughly US$478 billion. Thinner bars above and below show 18 per cent for 2016 and 21.6 per cent for 2019, so that all three end near a line drawn at about one fifth.',
  note: 'The figures for 2017 are MacroPolo’s; two other reports agree with them. The rest is derived: roughly US$478 billion at about 20% implies some US$1,900 billion more. No report says whether the share is of goods alone or of goods and services. No figure was found for 2018.',
  numbers: {
    'About a fifth': 'stip-export-share[2017/ma-torchbearer].share',
    'one fifth': 'stip-export-share[2017/ma-torchbearer].share',
    three: 'stip-export-share.years',
    Three: 'stip-export-share.years',
    'about 20 per cent': 'stip-export-share[2017/ma-torchbearer].share',
    'about 20%': 'stip-export-share[2017/ma-torchbearer].share',
    'US$478 billion': 'stip-export-share[2017/ma-torchbearer].usd_billion',
    '18 per cent': 'stip-export-share[2016/xinhua-2017-03].share',
    '21.6 per cent': 'stip-export-share[2019/china-daily-2020-07].share',
    two: 'stip-export-share.other-reports-of-2017',
    'some US$1,900 billion': 'stip-export-share.implied-rest',
  },
  rows: (rows) => rows.filter((row) => row.source in speakers),
  plot(rows, size) {
    const wide = size.layout === 'wide';
    const reports = rows as Report[];
    const main = reports.find((row) => row.usd_billion !== null)!;
    const [thin, thick, gap] = [30, 116, 20];
    let y = 28;
    const bars = reports.map((row) => {
      const top = y;
      const bottom = top + (row === main ? thick : thin);
      y = bottom + gap;
      return { ...row, top, bottom, middle: (top + bottom) / 2, isMain: row === main };
    });
    const height = y - gap + 12;
    const large = bars.find((bar) => bar.isMain)!;
    const small = bars.filter((bar) => !bar.isMain);
    const rest = Math.round(((main.usd_billion! * 100) / main.share - main.usd_billion!) / 100) * 100;
    const text = (x: number, at: number, words: string, options: Plot.TextOptions) =>
      Plot.text([words], { x: [x], y: [at], textAnchor: 'start', ...options });
    const inside = (words: string, options: Plot.TextOptions) =>
      Plot.text([main], {
        x: () => 0,
        y: () => large.middle,
        text: () => words,
        textAnchor: 'start',
        dx: 10,
        fill: colors.paper,
        ...options,
      });
    return {
      height,
      marginTop: 0,
      marginRight: 1,
      marginBottom: 0,
      marginLeft: wide ? 44 : 38,
      x: { domain: [0, 100], axis: null },
      y: { domain: [0, height], range: [0, height], axis: null },
      marks: [
        Plot.rect(bars, { x1: 0, x2: 100, y1: 'top', y2: 'bottom', fill: colors.faint, stroke: colors.context }),
        Plot.rect(bars, {
          x1: 0,
          x2: 'share',
          y1: 'top',
          y2: 'bottom',
          fill: (bar) => (bar.isMain ? colors.finding : colors.context),
        }),
        Plot.ruleX([20], { y1: 20, y2: height, stroke: colors.text, strokeDasharray: '2,3' }),
        text(20, 10, 'one fifth', { textAnchor: 'middle', fill: colors.text }),
        Plot.text(bars, {
          x: 0,
          y: 'middle',
          text: (bar) => `${bar.year}`,
          dx: -10,
          textAnchor: 'end',
          fill: colors.text,
          fontWeight: 600,
        }),
        Plot.text(small, {
          x: (bar) => Math.max(20, bar.share),
          y: 'middle',
          text: (bar) => `${bar.share}%, ${speakers[bar.source]}`,
          dx: 12,
          textAnchor: 'start',
          fill: colors.text,
        }),
        inside(main.precision, { dy: wide ? -32 : -40 }),
        inside(`${main.share}%`, { dy: wide ? -5 : -19, fontWeight: 600, fontSize: wide ? 34 : 23 }),
        inside(`US$${main.usd_billion}${wide ? ' ' : '\n'}billion`, { dy: wide ? 29 : 20 }),
        text(20, large.middle, 'the rest of China’s exports', { dx: 12, dy: -9, fill: colors.text }),
        text(20, large.middle, `some US$${rest.toLocaleString('en-GB')} billion, implied`, {
          dx: 12,
          dy: 9,
          fill: colors.muted,
        }),
      ],
    };
  },
});
