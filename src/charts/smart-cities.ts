import * as Plot from '@observablehq/plot';
import { defineChart, colors } from 'plumbline/charts';

interface Figure {
  value: number;
  precision: string;
  printed_as: string;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const amount = ({ value, precision }: Figure) => `${capital(precision)} ${value.toLocaleString('en-GB')}`;

export default defineChart({
  dataset: 'smart-cities',
  title:
    'About half of the world’s smart cities are in China, where probably fewer than one in ten projects work fully',
  subtitle:
    'Smart cities, world and China, 2018; share of China’s smart city projects fully working, 2020; one mark is one city',
  alt: 'A field of marks, one for each of about 1,000 smart cities in the world. The upper half, large squares, is for the more than 500 in China; small squares below are for the rest. At the top, 50 coloured squares are for the projects that work fully: probably less than a tenth.',
  note: 'None of the three figures is exact: “about” 1,000, “more than” 500, “probably” less than a tenth. Counts and share come from different works, and projects are not the same as cities. The 50 coloured squares are the most that the numbers as printed allow.',
  numbers: {
    'fewer than one in ten': 'smart-cities[working].value',
    '1,000': 'smart-cities[world].value',
    half: 'smart-cities.china-share',
    'more than 500': 'smart-cities[china].value',
    '50': 'smart-cities.working-marks',
    three: 'smart-cities.figures',
    'less than a tenth': 'smart-cities[working].value',
    '500': 'smart-cities[china].value',
  },
  plot(rows, size) {
    const wide = size.layout === 'wide';
    const figure = (id: string) => rows.find((row) => row.id === id) as unknown as Figure;
    const value = (id: string) => figure(id).value;
    const share = value('working') === 10 ? 'a tenth' : `${value('working')}%`;
    const hedge = capital(figure('working').printed_as.replace('less than', 'under'));
    const [world, china] = [value('world'), value('china')];
    const working = (china * value('working')) / 100;
    const columns = wide ? 50 : 25;
    const cell = wide ? 10 : 8.6;
    const lines = (count: number) => Math.round(count / columns);
    const labels = [
      {
        row: figure('working'),
        y: 0,
        dy: 9,
        head: wide ? `${hedge} ${share}` : hedge,
        tail: wide ? 'of China’s work fully' : `${share} work fully`,
        color: colors.finding,
      },
      {
        row: figure('china'),
        y: lines(china),
        dy: -27,
        head: amount(figure('china')),
        tail: 'in China',
        color: colors.text,
      },
      {
        row: figure('world'),
        y: lines(world),
        dy: -27,
        head: amount(figure('world')),
        tail: 'in the world',
        color: colors.muted,
      },
    ];
    // A dashed line draws a row of squares as one mark instead of fifty.
    const squares = (id: string, from: number, to: number, stroke: string, side: number) =>
      Plot.ruleY(
        Array.from({ length: lines(to) - lines(from) }, (_, i) => ({ line: lines(from) + i, row: figure(id) })),
        {
          x1: 0,
          x2: columns,
          y: ({ line }: { line: number }) => line + 0.5,
          insetLeft: (cell - side) / 2,
          stroke,
          strokeWidth: side,
          strokeDasharray: `${side} ${cell - side}`,
        },
      );
    return {
      height: lines(world) * cell + 2,
      marginTop: 1,
      marginBottom: 1,
      marginLeft: 0,
      marginRight: size.width - columns * cell,
      x: { domain: [0, columns], axis: null },
      y: { domain: [lines(world), 0], axis: null },
      marks: [
        squares('working', 0, working, colors.finding, cell - 1.6),
        squares('china', working, china, colors.context, cell - 1.6),
        squares('world', china, world, colors.context, cell * 0.36),
        ...labels.flatMap(({ row, y, dy, head, tail, color }) => [
          Plot.text([row], {
            x: columns,
            y,
            dx: 14,
            dy,
            text: () => head,
            textAnchor: 'start',
            fontWeight: 600,
            fontSize: 15,
            fill: color,
          }),
          Plot.text([row], {
            x: columns,
            y,
            dx: 14,
            dy: dy + 18,
            text: () => tail,
            textAnchor: 'start',
            fill: color,
          }),
        ]),
      ],
    };
  },
});
