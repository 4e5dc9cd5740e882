import * as Plot from '@observablehq/plot';
import { byWeight, columnHeading, defineChart, colors, pixelScales, typographic } from 'plumbline/charts';

interface Cell {
  number: number;
  institution: string;
  city: string;
  theme: string;
}

/** Themes with the lines of their names. Themes with equally many schools keep this order. */
const wording: [string, string][] = [
  ['Artificial intelligence', 'AI'],
  ['Manufacturing and robotics', 'Industry,\nrobots'],
  ['Health and medicine', 'Health'],
  ['Computing and data', 'Data'],
  ['Chips and materials', 'Chips'],
  ['Energy and environment', 'Energy'],
  ['Sensing and networks', 'Sensing'],
  ['Smart cities', 'Smart\ncities'],
  ['Security', 'Security'],
  ['Aviation and space', 'Aviation,\nspace'],
  ['Quantum', 'Quantum'],
];
const capital = 'Beijing';

/** Short names of universities that are too long for their column. */
const short: Record<string, string> = {
  'University of Science and Technology of China': 'USTC',
  'Huazhong University of Science and Technology': 'Huazhong',
  'South China University of Technology': 'South China',
};
const nameOf = (institution: string) =>
  short[institution] ?? typographic(institution).replace(/ (University|Institute of Technology)$/, '');

export default defineChart({
  dataset: 'future-schools-by-theme',
  title: 'Beijing has three of the first twelve schools of future technology, nine other cities one each',
  subtitle: 'Universities chosen for the programme begun in 2020, by city, and the themes of their fields',
  alt: 'A matrix of twelve universities against eleven themes, grouped by city. Beijing has three, Peking, Tsinghua and Beihang; Tianjin, Shenyang, Harbin, Shanghai, Nanjing, Hefei, Wuhan, Guangzhou and Xi’an have one each. Artificial intelligence and manufacturing are named at six schools each and health at five, while security, space and quantum technology each belong to a single school.',
  note: 'Themes are our grouping of the fields in the chapter’s Table 9.1. Tianjin’s list there is left open. USTC is the University of Science and Technology of China.',
  numbers: {
    three: 'future-technology-schools.in-beijing',
    twelve: 'future-technology-schools.schools',
    nine: 'future-technology-schools.cities-with-one',
    one: 'future-technology-schools.most-outside-beijing',
    eleven: 'future-schools-by-theme.themes',
    six: 'future-schools-by-theme.schools-with-ai, future-schools-by-theme.schools-with-manufacturing',
    five: 'future-schools-by-theme.schools-with-health',
  },
  focus: 'theme',
  plot(rows, size) {
    const cells = rows as Cell[];
    const wide = size.layout === 'wide';
    const sharedBy = (theme: string) => cells.filter((cell) => cell.theme === theme).length;
    const themes = [...wording].sort(([a], [b]) => sharedBy(b) - sharedBy(a));
    const names = themes.map(([theme]) => theme);
    // The name of a school is the mark of all its rows, one for each theme.
    const schools = [...Map.groupBy(cells, ({ number }) => number).values()].map((own) => ({ ...own[0]!, rows: own }));
    const grid = wide ? { top: 46, left: 228, column: 44.5, step: 26 } : { top: 166, left: 126, column: 21, step: 36 };
    const column = (theme: string) => grid.left + (names.indexOf(theme) + 0.5) * grid.column;
    const inCapital = schools.filter((school) => school.city === capital).length;
    // A gap separates the schools of Beijing from the cities with one school.
    const line = (number: number) => grid.top + (number - 0.5) * grid.step + (number > inCapital ? 12 : 0);
    const foot = line(schools.length) + grid.step;
    const y = (row: Cell) => line(row.number);
    const hue = (row: Cell) => (row.city === capital ? colors.finding : colors.context);
    const end = grid.left + names.length * grid.column;
    return {
      height: foot + 14,
      ...pixelScales,
      marks: [
        Plot.ruleY(schools.map(y), { x1: grid.left, x2: end, stroke: colors.rule, strokeWidth: 0.75 }),
        Plot.dot(cells, {
          x: (cell: Cell) => column(cell.theme),
          y,
          r: wide ? 5.5 : 5,
          fill: hue,
          stroke: colors.paper,
        }),
        ...labels(schools, wide, y),
        ...themes.map(([theme, words]) =>
          Plot.text([theme], {
            x: column(theme),
            y: grid.top - 6,
            text: () => (wide ? words : theme),
            fill: colors.text,
            lineHeight: 1.1,
            ...columnHeading(wide),
          }),
        ),
        Plot.text(names, {
          x: column,
          y: foot,
          text: (theme) => `${sharedBy(theme)}`,
          fill: colors.muted,
        }),
        Plot.text(['Schools'], { x: grid.left - 10, y: foot, textAnchor: 'end', fill: colors.muted }),
      ],
    };
  },
});

/** City and university: side by side, or below each other in the narrow layout. */
function labels(schools: Cell[], wide: boolean, y: (row: Cell) => number): Plot.Markish[] {
  const first = schools.filter((school, i) => school.city !== schools[i - 1]?.city);
  return byWeight(schools, ({ city }) => city === capital).flatMap(({ some, strong, fontWeight }) => {
    const style = { x: 0, y, textAnchor: 'start', fontWeight } as const;
    const city = { ...style, text: (row: Cell) => typographic(row.city), fill: strong ? colors.finding : colors.muted };
    return [
      wide
        ? Plot.text(
            some.filter((school) => first.includes(school)),
            city,
          )
        : Plot.text(some, { ...city, dy: 9, fontSize: 12 }),
      Plot.text(some, {
        ...style,
        text: (row: Cell) => nameOf(row.institution),
        fill: colors.text,
        ...(wide ? { dx: 88 } : { dy: -6 }),
      }),
    ];
  });
}
