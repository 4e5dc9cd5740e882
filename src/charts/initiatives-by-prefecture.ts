import * as Plot from '@observablehq/plot';
import { defineChart, type Size } from '../model/chart.ts';
import { ink } from '../draw/ink.ts';
import { byWeight, printed } from '../draw/lettering.ts';

const order = ['Sichuan', 'Zhejiang', 'Anhui'];
const capitals = ['Chengdu', 'Hangzhou', 'Hefei'];
/** How many of Sichuan's bars are bracketed together. */
const bracketed = 4;

interface Bar {
  prefecture: string;
  province: string;
  initiatives: number;
}

export default defineChart({
  dataset: 'digital-initiatives',
  title: 'In none of the three provinces does the capital have the most digital initiatives',
  subtitle: 'Local digital initiatives listed per prefecture; Sichuan and Zhejiang 2015–2022, Anhui 2014–2021',
  alt: 'Three sets of ranked bars on one scale, one bar for each of 48 prefectures. Chengdu, with 27, is level with Neijiang behind Mianyang’s 28 in Sichuan; Hangzhou, with 42, is fourth in Zhejiang behind Jinhua with 53; Hefei, with 13, is level with Lu’an in sixth place in Anhui, behind Bozhou with 33. Zhejiang’s eleven prefectures mostly have more than those of Sichuan and Anhui.',
  note: 'What counts as one initiative is not defined. For Zhejiang the chapter states 365 in all, but its list adds up to 346.',
  numbers: {
    three: 'digital-initiatives.provinces',
    Three: 'digital-initiatives.provinces',
    '48': 'digital-initiatives.prefectures',
    '27': 'digital-initiatives[510100].initiatives, digital-initiatives[511000].initiatives',
    '28': 'digital-initiatives[510700].initiatives',
    '42': 'digital-initiatives[330100].initiatives',
    fourth: 'digital-initiatives.hangzhou-rank',
    '53': 'digital-initiatives[330700].initiatives',
    '13': 'digital-initiatives[340100].initiatives, digital-initiatives[341500].initiatives',
    sixth: 'digital-initiatives.hefei-rank',
    '33': 'digital-initiatives[341600].initiatives',
    eleven: 'digital-initiatives.zhejiang-prefectures',
    '365': 'digital-initiatives-totals.zhejiang-stated',
    '346': 'digital-initiatives.zhejiang-listed',
  },
  rows: (rows) =>
    [...rows].sort((a, b) => order.indexOf(a.province) - order.indexOf(b.province) || b.initiatives - a.initiatives),
  views: {
    sichuan: {
      label: 'Sichuan',
      title: 'Four of Sichuan’s 21 prefectures have nearly half of its digital initiatives',
      subtitle: 'Local digital initiatives listed per prefecture, Sichuan, 2015–2022',
      alt: 'Ranked bars for the 21 prefectures of Sichuan. Mianyang has 28, Chengdu and Neijiang 27 each, Guang’an 22: together 104 of 222. Meishan follows with 13, and the last, Liangshan, has one.',
      note: 'What counts as an initiative is not defined. The list adds up to the 222 the chapter states.',
      numbers: {
        Four: 'digital-initiatives.sichuan-leaders',
        '21': 'digital-initiatives.sichuan-prefectures',
        'nearly half': 'digital-initiatives.sichuan-leaders-share',
        '28': 'digital-initiatives[510700].initiatives',
        '27': 'digital-initiatives[510100].initiatives, digital-initiatives[511000].initiatives',
        '22': 'digital-initiatives[511600].initiatives',
        '104': 'digital-initiatives.sichuan-leaders-listed',
        '222': 'digital-initiatives.sichuan-listed, digital-initiatives-totals.sichuan-stated',
        '13': 'digital-initiatives[511400].initiatives',
        one: 'digital-initiatives[513400].initiatives',
      },
      rows: (rows) => rows.filter((row) => row.province === 'Sichuan'),
    },
    zhejiang: {
      label: 'Zhejiang',
      title: 'Three prefectures of Zhejiang have more digital initiatives than Hangzhou, its capital',
      subtitle: 'Local digital initiatives listed per prefecture, Zhejiang, 2015–2022',
      alt: 'Ranked bars for the eleven prefectures of Zhejiang. Jinhua has 53, Shaoxing 52, Huzhou 43 and the capital Hangzhou 42. Quzhou with 16 and Taizhou with 14 come last.',
      note: 'The chapter states 365 initiatives for Zhejiang; the prefectures it lists add up to 346.',
      numbers: {
        Three: 'digital-initiatives.zhejiang-above-hangzhou',
        eleven: 'digital-initiatives.zhejiang-prefectures',
        '53': 'digital-initiatives[330700].initiatives',
        '52': 'digital-initiatives[330600].initiatives',
        '43': 'digital-initiatives[330500].initiatives',
        '42': 'digital-initiatives[330100].initiatives',
        '16': 'digital-initiatives[330800].initiatives',
        '14': 'digital-initiatives[331000].initiatives',
        '365': 'digital-initiatives-totals.zhejiang-stated',
        '346': 'digital-initiatives.zhejiang-listed',
      },
      rows: (rows) => rows.filter((row) => row.province === 'Zhejiang'),
    },
    anhui: {
      label: 'Anhui',
      title: 'Bozhou, in Anhui’s less developed north, has 2.5 times Hefei’s count',
      subtitle: 'Local digital initiatives listed per prefecture, Anhui, 2014–2021',
      alt: 'Ranked bars for the sixteen prefectures of Anhui. Bozhou has 33, Chizhou 22, Ma’anshan and Huangshan 18 each. The capital Hefei has 13, as many as Lu’an, and Huainan is last with four.',
      note: 'The text gives Bozhou more than thirty-three, the list 33. The list adds up to the 205 the chapter states.',
      numbers: {
        '2.5 times': 'digital-initiatives.bozhou-over-hefei',
        sixteen: 'digital-initiatives.anhui-prefectures',
        '33': 'digital-initiatives[341600].initiatives',
        '22': 'digital-initiatives[341700].initiatives',
        '18': 'digital-initiatives[340500].initiatives, digital-initiatives[341000].initiatives',
        '13': 'digital-initiatives[340100].initiatives, digital-initiatives[341500].initiatives',
        four: 'digital-initiatives[340400].initiatives',
        'more than thirty-three': 'digital-initiatives-totals[341600/section on Anhui].initiatives',
        '205': 'digital-initiatives.anhui-listed, digital-initiatives-totals.anhui-stated',
      },
      rows: (rows) => rows.filter((row) => row.province === 'Anhui'),
    },
  },
  plot(rows, size) {
    const bars = rows as Bar[];
    if (size.view) return alone(bars, size);
    return size.layout === 'wide' ? sideBySide(bars) : stacked(bars);
  },
});

const isCapital = (bar: Bar) => capitals.includes(bar.prefecture);
const nameOf = (bar: Bar) => printed(bar.prefecture);
const valueOf = (bar: Bar) => `${bar.initiatives}${isCapital(bar) ? '  capital' : ''}`;
const within = (bars: Bar[], province: string) => bars.filter((bar) => bar.province === province);
const sum = (bars: Bar[]) => bars.reduce((total, bar) => total + bar.initiatives, 0);

interface Ranking {
  /** Where a bar stands on the vertical scale. */
  y: (bar: Bar) => unknown;
  /** Where it begins on the horizontal one. */
  start?: (bar: Bar) => number;
  isFinding?: (bar: Bar) => boolean;
  value?: (bar: Bar) => string;
}

/** Name, bar and value; those of the finding are set bold, so colour is not alone in telling it. */
function ranked(bars: Bar[], { y, start = () => 0, isFinding = isCapital, value = valueOf }: Ranking): Plot.Markish[] {
  const end = (bar: Bar) => start(bar) + bar.initiatives;
  const fill = (bar: Bar) => (isFinding(bar) ? ink.finding : ink.context);
  return [
    Plot.barX(bars, { x1: start, x2: end, y, fill, insetTop: 3.5, insetBottom: 3.5 }),
    ...byWeight(bars, isFinding).flatMap(({ some, strong, fontWeight }) => {
      const valueInk = strong ? ink.finding : ink.muted;
      return [
        Plot.text(some, { x: start, y, text: nameOf, textAnchor: 'end', dx: -7, fontWeight, fill: ink.text }),
        Plot.text(some, { x: end, y, text: value, textAnchor: 'start', dx: 5, fontWeight, fill: valueInk }),
      ];
    }),
  ];
}

/** Three panels on one scale, each ranked from its top; a panel has room for names, the longest bar and its value. */
function sideBySide(bars: Bar[]): Plot.PlotOptions {
  const names = 48;
  const panel = bars.reduce((most, bar) => Math.max(most, bar.initiatives), 0) + names + 20;
  const left = (province: string) => order.indexOf(province) * panel;
  const rank = (bar: Bar) => within(bars, bar.province).indexOf(bar);
  const most = Math.max(...bars.map(rank)) + 1;
  const start = (bar: Bar) => left(bar.province) + names;
  return {
    height: most * 22 + 36,
    marginTop: 32,
    marginBottom: 4,
    marginLeft: 0,
    marginRight: 0,
    x: { domain: [0, order.length * panel], axis: null },
    y: { domain: [...Array(most).keys()], axis: null, padding: 0 },
    marks: [
      Plot.text(order, { ...heading, x: left, frameAnchor: 'top', dy: -26 }),
      Plot.ruleX(order, {
        x: (province) => left(province) + names,
        y1: 0,
        y2: (province) => within(bars, province).length - 1,
        stroke: ink.rule,
      }),
      ...ranked(bars, { y: rank, start }),
    ],
  };
}

/** The name of a province over its bars. */
const heading = {
  text: (province: string) => province,
  textAnchor: 'start',
  fontSize: 14,
  fontWeight: 600,
  fill: ink.text,
} as const;

/** Room for names to the left of bars that stand in one column. */
const marginLeft = 104;

/** One column for a phone: the provinces follow each other under their names. */
function stacked(bars: Bar[]): Plot.PlotOptions {
  const lines = order.flatMap((province, i) => [
    ...(i ? [`above ${province}`] : []),
    province,
    ...within(bars, province).map((bar) => bar.prefecture),
  ]);
  return {
    height: lines.length * 20 + 8,
    marginTop: 2,
    marginBottom: 6,
    marginLeft,
    marginRight: 30,
    x: { domain: [0, Math.max(...bars.map((bar) => bar.initiatives))], axis: null },
    y: { domain: lines, axis: null, padding: 0 },
    marks: [
      Plot.text(order, { ...heading, y: (province) => province, frameAnchor: 'left', dx: -marginLeft }),
      ...ranked(bars, { y: (bar) => bar.prefecture }),
    ],
  };
}

/** One province over the full width, with its finding in words beside the bars. */
function alone(bars: Bar[], { view, layout }: Size): Plot.PlotOptions {
  const capital = bars.find(isCapital)!;
  const y = (bar: Bar) => bar.prefecture;
  const leaders = bars.slice(0, bracketed);
  const byView: Record<string, Plot.Markish[]> = {
    sichuan: [
      ...ranked(bars, { y, isFinding: (bar) => leaders.includes(bar) }),
      ...bracket(leaders, `${sum(leaders)}\nof ${sum(bars)}`),
    ],
    zhejiang: [...ranked(bars, { y, isFinding: (bar) => bar.initiatives > capital.initiatives }), cut(bars, capital)],
    anhui: [
      ...ranked(bars, { y, isFinding: (bar) => bar === bars[0], value: (bar) => String(bar.initiatives) }),
      aside(bars, capital, layout === 'wide'),
    ],
  };
  return {
    height: bars.length * 24 + 8,
    marginTop: 4,
    marginBottom: 4,
    marginLeft,
    marginRight: view === 'sichuan' ? 124 : 66,
    x: { domain: [0, bars[0]!.initiatives], axis: null },
    y: { domain: bars.map(y), axis: null, padding: 0 },
    marks: byView[view!]!,
  };
}

/** A line beside the first bars, with what they have together. */
function bracket(leaders: Bar[], together: string): Plot.Markish[] {
  const [first, second] = leaders.map(({ prefecture }) => prefecture);
  const all = [{ rows: leaders, x: leaders[0]!.initiatives, first, second, last: leaders.at(-1)!.prefecture }];
  return [
    Plot.ruleX(all, { x: 'x', y1: 'first', y2: 'last', dx: 70, insetTop: 5, insetBottom: 5, stroke: ink.finding }),
    Plot.text(all, {
      x: 'x',
      y: 'second',
      dx: 78,
      dy: 12,
      text: () => together,
      textAnchor: 'start',
      lineHeight: 1.2,
      fontSize: 14,
      fontWeight: 600,
      fill: ink.finding,
    }),
  ];
}

/** Where the capital's bar ends, cut into the bars that reach further. */
const cut = (bars: Bar[], capital: Bar): Plot.Markish =>
  Plot.ruleX([capital], {
    x: 'initiatives',
    y1: () => bars[0]!.prefecture,
    y2: 'prefecture',
    stroke: ink.paper,
    strokeWidth: 1.5,
  });

/** Which bar is the capital's, and who is level with it. */
function aside(bars: Bar[], capital: Bar, wide: boolean): Plot.Markish {
  const level = bars.filter((bar) => bar !== capital && bar.initiatives === capital.initiatives).map(nameOf);
  return Plot.text([capital], {
    x: 'initiatives',
    y: 'prefecture',
    text: () => `provincial capital${wide && level.length ? `, level with ${level.join(', ')}` : ''}`,
    textAnchor: 'start',
    dx: 28,
    fill: ink.muted,
  });
}
