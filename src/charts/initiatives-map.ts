import * as Plot from '@observablehq/plot';
import {
  defineChart,
  type MapFrame,
  colors,
  layoutMap,
  centerOf,
  type Position,
  typographic,
  type Shape,
  type Size,
} from 'plumbline/charts';

interface Code {
  adcode: string;
}
interface Row extends Code {
  prefecture: string;
  chinese_name: string;
  province: string;
  chinese_province: string;
  initiatives: number;
}
type Prefecture = Shape<Code> & { row: Row };

/** A name on the map: its distance from the middle of the prefecture, in pixels. A line leads to it unless it is inside. */
interface NamePosition {
  to: Position;
  /** The distance in the narrow layout; false if the name does not fit there. */
  narrow?: Position | false;
  anchor: 'start' | 'end' | 'middle';
  isInside?: true;
}
const inside = (x: number, y: number): NamePosition => ({ to: [x, y], anchor: 'middle', isInside: true });

/** Prefectures with 20 initiatives or more, the third capital, and the three that take up most of the map. */
const labels: Record<string, NamePosition> = {
  Chengdu: { to: [-96, -96], anchor: 'middle' },
  Mianyang: { to: [34, -82], anchor: 'middle' },
  Neijiang: { to: [26, 78], anchor: 'start', narrow: [18, 82] },
  "Guang'an": { to: [-2, 52], anchor: 'start', narrow: [-6, 38] },
  'Garze (Ganzi)': inside(-2, 24),
  'Ngawa (Aba)': inside(22, -20),
  Liangshan: inside(4, -4),
  Bozhou: { to: [-26, -34], anchor: 'end' },
  Chizhou: { to: [-44, 28], anchor: 'end' },
  Hefei: { to: [78, -58], anchor: 'start', narrow: false },
  Huzhou: { to: [40, -58], anchor: 'start', narrow: [34, -40] },
  Jiaxing: { to: [36, -34], anchor: 'start', narrow: false },
  Zhoushan: { to: [18, -14], anchor: 'start', narrow: false },
  Ningbo: { to: [40, 10], anchor: 'start', narrow: false },
  Shaoxing: { to: [69, 46], anchor: 'start', narrow: [40, 44] },
  Wenzhou: { to: [56, 14], anchor: 'start', narrow: false },
  Hangzhou: { to: [-54, 50], anchor: 'end' },
  Jinhua: { to: [-62, 62], anchor: 'end' },
  Lishui: { to: [-42, 66], anchor: 'end', narrow: false },
};
/** Lower bounds of the five shades. */
const steps = [0, 10, 20, 30, 40];
const colour = (initiatives: number) => colors.seq[steps.findLastIndex((from) => initiatives >= from) + 1]!;
/** How many prefectures are outlined as the finding. */
const first = 4;
/** The same in both layouts, so that both have identical borders. */
const kmPerPixel = 3.1;

export default defineChart({
  dataset: 'digital-initiatives',
  files: 'prefecture-boundaries',
  title: 'The four prefectures with the most digital initiatives lie side by side around Hangzhou',
  subtitle:
    'Digital initiatives listed per prefecture, all three provinces at one scale; Anhui 2014–2021, others 2015–2022',
  alt: 'Maps of Sichuan, and of Anhui and Zhejiang as neighbours, with 48 prefectures shaded in five steps. The four darkest, inside one heavy outline and named in bold, touch each other in the north and middle of Zhejiang: Jinhua with 53 initiatives, Shaoxing with 52, Huzhou with 43 and Hangzhou with 42. In Anhui Bozhou in the far north stands out with 33. In Sichuan the high counts lie in the east, in Mianyang, Chengdu, Neijiang and Guang’an, while the large western prefectures have fewer.',
  note: 'Prefecture boundaries as of early 2016, simplified. Large areas do not mean large counts.',
  numbers: {
    four: 'digital-initiatives.leaders',
    three: 'digital-initiatives.provinces',
    '48': 'digital-initiatives.prefectures',
    '53': 'digital-initiatives[330700].initiatives',
    '52': 'digital-initiatives[330600].initiatives',
    '43': 'digital-initiatives[330500].initiatives',
    '42': 'digital-initiatives[330100].initiatives',
    '33': 'digital-initiatives[341600].initiatives',
  },
  places: {
    name: 'prefecture',
    localName: 'chinese_name',
    language: 'zh-Hans',
    value: 'initiatives',
    group: 'province',
    localGroup: 'chinese_province',
  },
  plot: (rows, size) => draw(rows as Row[], size),
});

function draw(rows: Row[], size: Size): Plot.PlotOptions {
  const wide = size.layout === 'wide';
  const height = wide ? 440 : 712;
  const east: MapFrame = { centre: [118.9, 30.9], at: wide ? [524, 226] : [176, 182], kmPerPixel };
  const west: MapFrame = { centre: [102.95, 30.2], at: wide ? [172, 226] : [180, 524], kmPerPixel };
  const mapOf = (id: string, ground: MapFrame) => layoutMap<Code>(size.files[id], id, ground);
  const zhejiang = mapOf('zhejiang', east);
  const areas = [mapOf('sichuan', west), mapOf('anhui', east), zhejiang].flatMap(({ shapes }) => shapes);
  const rowOf = ({ properties }: Shape<Code>) => rows.find(({ adcode }) => adcode === properties.adcode)!;
  const prefectures: Prefecture[] = areas.map((area) => ({ ...area, row: rowOf(area) }));
  const least = rows.map(({ initiatives }) => initiatives).sort((a, b) => b - a)[first - 1]!;
  const leaders = rows.filter(({ initiatives }) => initiatives >= least);
  const edge = zhejiang.edgeOf(({ adcode }) => leaders.some((row) => row.adcode === adcode));
  const names = prefectures.flatMap((one) => nameOf(one.row, centerOf(one), wide, leaders.includes(one.row)));
  const led = names.filter(({ isInside }) => !isInside);
  const line = { x1: 'x', y1: 'y', x2: 'x2', y2: 'y2' } as const;
  return {
    height,
    margin: 0,
    x: { domain: [0, size.width], range: [0, size.width], axis: null },
    y: { domain: [0, height], range: [0, height], axis: null },
    marks: [
      Plot.geo(prefectures, {
        fill: ({ row }: Prefecture) => colour(row.initiatives),
        stroke: colors.paper,
        strokeWidth: 0.75,
      }),
      // A line in the colour of the page under the outline and under each leader keeps them visible on the darkest areas.
      Plot.geo([edge], { stroke: colors.paper, strokeWidth: 4, fill: 'none' }),
      Plot.geo([{ ...edge, rows: leaders }], { stroke: colors.finding, strokeWidth: 2, fill: 'none' }),
      Plot.link(led, { ...line, stroke: colors.paper, strokeWidth: 2.5 }),
      Plot.link(led, { ...line, stroke: colors.text, strokeWidth: 0.75 }),
      Plot.dot(led, { x: 'x', y: 'y', r: 3, fill: colors.text, stroke: colors.paper }),
      ...names.flatMap(nameMarks),
      ...titles(rows, wide),
      ...key(wide ? 64 : 70, Math.max(...rows.map(({ initiatives }) => initiatives))),
      ...scaleBar([0, height - 12], 200 / kmPerPixel),
    ],
  };
}

interface Name extends NamePosition {
  row: Row;
  english: string;
  chinese: string;
  leads: boolean;
  x: number;
  y: number;
  x2: number;
  y2: number;
}

function nameOf(row: Row, [x, y]: Position, wide: boolean, leads: boolean): Name[] {
  const label = labels[row.prefecture];
  const to = wide ? label?.to : (label?.narrow ?? label?.to);
  if (!label || !to) return [];
  const english = `${typographic(row.prefecture).replace(/ \(.*/, '')} ${row.initiatives}`;
  const chinese = row.chinese_name.replace(/(市|(藏族|羌族|彝族)+自治州)$/, '');
  return [{ ...label, row, english, chinese, leads, x, y, x2: x + to[0], y2: y + to[1] }];
}

/** The English name with its count, and the Chinese name under it. */
function nameMarks(name: Name): Plot.Markish[] {
  const { anchor, leads, isInside } = name;
  const aside = { start: 4, end: -4, middle: 0 }[anchor];
  const place = { x: 'x2', y: 'y2', textAnchor: anchor, dx: aside } as const;
  const top = isInside ? -8 : anchor === 'middle' ? -24 : 0;
  const fill = leads ? colors.finding : colors.text;
  return [
    Plot.text([name], { ...place, dy: top, text: 'english', fontWeight: leads ? 600 : 400, fill }),
    Plot.text([name], {
      ...place,
      dy: top + 15,
      text: 'chinese',
      fontSize: 12,
      fill: leads ? colors.finding : isInside ? colors.text : colors.muted,
    }),
  ];
}

/** Where the name of each province begins. */
const corners = {
  wide: { Sichuan: [0, 352], Anhui: [526, 92], Zhejiang: [635, 396] },
  narrow: { Sichuan: [8, 628], Anhui: [170, 66], Zhejiang: [262, 306] },
};

function titles(rows: Row[], wide: boolean): Plot.Markish[] {
  const named = Object.entries(corners[wide ? 'wide' : 'narrow']).map(([province, [x, y]]) => ({
    province,
    chinese: rows.find((row) => row.province === province)!.chinese_province,
    x,
    y,
  }));
  const place = { x: 'x', y: 'y', textAnchor: 'start' } as const;
  return [
    Plot.text(named, { ...place, text: 'province', fontSize: 15, fontWeight: 600, fill: colors.text }),
    Plot.text(named, { ...place, dy: 18, text: 'chinese', fontSize: 13, fill: colors.muted }),
  ];
}

/** The key: swatches in a row, each with its bounds below. */
const key = (step: number, highest: number): Plot.Markish[] => [
  Plot.rect(steps, {
    x1: (_, i) => i * step,
    x2: (_, i) => (i + 1) * step - 2,
    y1: 2,
    y2: 13,
    fill: colour,
  }),
  Plot.text(steps, {
    x: (_, i) => i * step,
    y: 24,
    text: (from: number, i: number) =>
      i ? `${from} to ${i + 1 < steps.length ? steps[i + 1]! - 1 : highest}` : `under ${steps[1]}`,
    textAnchor: 'start',
    fontSize: 12,
    fill: colors.muted,
  }),
];

const scaleBar = ([x, y]: Position, length: number): Plot.Markish[] => [
  Plot.link([0], { x1: x, x2: x + length, y1: y, y2: y, stroke: colors.muted }),
  Plot.text(['200 km'], { x: x + length, y, dx: 6, textAnchor: 'start', fontSize: 12, fill: colors.muted }),
];
