import * as Plot from '@observablehq/plot';
import { columnHeading, defineChart, colors, pixelScales, typographic } from 'plumbline/charts';

interface Cell {
  prefecture: string;
  initiatives: number | null;
  sector: string;
  named: boolean;
}

/** Sectors from the most to the least widespread, with the lines of their names. */
const sectors: [string, string][] = [
  ['Machinery and electronics', 'Machinery,\nelectronics'],
  ['Arms', 'Arms'],
  ['Aviation and aerospace', 'Aviation,\naerospace'],
  ['Metallurgy', 'Metals'],
  ['Nuclear', 'Nuclear'],
  ['Hydropower', 'Hydro-\npower'],
  ['Textiles', 'Textiles'],
  ['Industrial manufacturing', 'Manu-\nfacturing'],
  ['Coal mining', 'Coal'],
  ['Petrochemicals', 'Petro-\nchemicals'],
];
const machinery = sectors[0]![0];

export default defineChart({
  dataset: 'third-front-and-initiatives',
  title: 'Third Front machinery stood where Sichuan’s digital initiatives are many, and where they are few',
  subtitle: 'Sectors built up in each prefecture from 1964, in the order of its digital initiatives of 2015–2022',
  alt: 'A matrix of Sichuan’s 21 prefectures and Chongqing against ten sectors of the Third Front movement, ordered by digital initiatives. The first four prefectures, Mianyang with 28, Chengdu and Neijiang with 27 and Guang’an with 22, all had machinery and electronics plants and are marked. So, as rings, did Leshan with three, Zigong with two and Liangshan with one, at the bottom. Meishan, Garze, Bazhong, Ziyang and Ngawa have no dot in any sector.',
  note: 'A dot means that the chapter’s Table 9.2 names a place there; no dot does not prove that there was no plant. Places are assigned to the prefectures of today by us. Chongqing is outside Sichuan and has no count.',
  numbers: {
    '21': 'digital-initiatives.sichuan-prefectures',
    ten: 'third-front-sectors.sectors',
    four: 'third-front-and-initiatives.first-four-with-machinery',
    '28': 'digital-initiatives[510700].initiatives',
    '27': 'digital-initiatives[510100].initiatives, digital-initiatives[511000].initiatives',
    '22': 'digital-initiatives[511600].initiatives',
    three: 'digital-initiatives[511100].initiatives',
    two: 'digital-initiatives[510300].initiatives',
    one: 'digital-initiatives[513400].initiatives',
  },
  focus: 'sector',
  rows: (rows) => rows.filter((row) => row.named || row.sector === machinery),
  plot(rows, size) {
    const cells = rows as Cell[];
    const wide = size.layout === 'wide';
    // One line for each prefecture. Its name and its count are marks of all its rows.
    const lines = cells
      .filter((cell) => cell.sector === machinery)
      .map((cell) => ({ ...cell, rows: cells.filter(({ prefecture }) => prefecture === cell.prefecture) }));
    const grid = wide
      ? { top: 52, left: 104, column: 51, step: 21, count: 648 }
      : { top: 152, left: 96, column: 22, step: 22, count: 354 };
    const column = (sector: string) => grid.left + (names.indexOf(sector) + 0.5) * grid.column;
    // Chongqing is below a gap: it has plants but no count.
    const line = (prefecture: string) =>
      grid.top +
      (lines.findIndex((row) => row.prefecture === prefecture) + (prefecture === 'Chongqing' ? 1 : 0.5)) * grid.step;
    const height = grid.top + (lines.length + 1) * grid.step;
    const y = (row: Cell) => line(row.prefecture);
    const hue = (sector: string) => (sector === machinery ? colors.finding : colors.text);
    const counted = lines.filter((row) => row.initiatives !== null);
    // The finding: the prefectures with machinery plants that are above the first one without.
    const ahead = new Set(
      counted
        .slice(
          0,
          Math.max(
            0,
            counted.findIndex((row) => !row.named),
          ),
        )
        .map((row) => row.prefecture),
    );
    const leads = (row: Cell) => ahead.has(row.prefecture);
    const split = (rows: Cell[]) => [
      { rows: rows.filter((row) => !leads(row)), weight: 400, hue: colors.text, bar: colors.context },
      { rows: rows.filter(leads), weight: 600, hue: colors.finding, bar: colors.finding },
    ];
    return {
      height,
      ...pixelScales,
      marks: [
        Plot.ruleY(lines.map(y), {
          x1: grid.left,
          x2: grid.left + names.length * grid.column,
          stroke: colors.rule,
          strokeWidth: 0.75,
        }),
        Plot.dot(
          cells.filter((cell) => cell.named),
          {
            x: (cell: Cell) => column(cell.sector),
            y,
            r: wide ? 5.5 : 5,
            fill: (cell: Cell) =>
              cell.sector !== machinery ? colors.context : leads(cell) ? colors.finding : colors.paper,
            stroke: (cell: Cell) => (cell.sector === machinery ? colors.finding : colors.paper),
            strokeWidth: 1.5,
          },
        ),
        ...split(lines).map(({ rows, weight, hue }) =>
          Plot.text(rows, {
            x: 0,
            y,
            textAnchor: 'start',
            text: (row: Cell) => typographic(row.prefecture),
            fontWeight: weight,
            fill: hue,
          }),
        ),
        ...split(counted).flatMap(({ rows, weight, hue, bar }) => [
          Plot.text(rows, { x: grid.count, y, textAnchor: 'end', text: 'initiatives', fontWeight: weight, fill: hue }),
          wide
            ? Plot.link(rows, {
                x1: grid.count + 6,
                x2: (row: Cell) => grid.count + 6 + row.initiatives! * 2.3,
                y1: y,
                y2: y,
                stroke: bar,
                strokeWidth: 10,
              })
            : null,
        ]),
        ...sectors.map(([sector, words]) =>
          Plot.text([sector], {
            x: column(sector),
            y: grid.top - 6,
            text: () => (wide ? words : sector),
            fontWeight: sector === machinery ? 600 : 400,
            fill: hue(sector),
            lineHeight: 1.1,
            ...columnHeading(wide),
          }),
        ),
        Plot.text(['Digital initiatives'], {
          x: wide ? size.width : grid.count - 7,
          y: grid.top - 6,
          fill: colors.muted,
          ...columnHeading(wide),
          ...(wide && { textAnchor: 'end' }),
        }),
      ],
    };
  },
});

const names = sectors.map(([sector]) => sector);
