import * as Plot from '@observablehq/plot';
import { defineChart, colors, pixelScales } from 'plumbline/charts';

const groups = [
  { origin: 'document', title: 'A document, named or linked' },
  { origin: 'person', title: 'A person quoted' },
  { origin: 'nobody', title: 'Nobody named' },
];

interface Figure {
  label: string;
  origin: string;
}

export default defineChart({
  dataset: 'zhongguancun-figures',
  title: 'Six of the article’s fourteen figures name nobody who counted',
  subtitle: 'Figures in the article by who vouches for them, dates left out',
  alt: 'Fourteen labelled boxes in three groups. Six figures rest on a document that the article names or links, among them 2.3 trillion US dollars of projects and more than 9,000 branches. Two are a person’s memory or estimate. Six name nobody, among them the 790 billion US dollars paid by phone in China and the multiple of 11.',
  note: 'A magazine checks figures without printing each origin; the chart shows what a reader can follow up. None of the six documents was held here, and none could be read beyond its opening.',
  numbers: {
    Six: 'zhongguancun-figures.from-documents, zhongguancun-figures.from-nobody',
    fourteen: 'zhongguancun-figures.figures',
    Fourteen: 'zhongguancun-figures.figures',
    three: 'zhongguancun-figures.origins',
    '2.3 trillion US dollars': 'zhongguancun-figures[infrastructure].value',
    '9,000': 'zhongguancun-figures[branches].value',
    Two: 'zhongguancun-figures.from-persons',
    '790 billion US dollars': 'mobile-payments[article/China].value_usd_bn',
    11: 'zhongguancun-figures[payments-ratio].value',
    six: 'zhongguancun-figures.documents',
  },
  plot(rows, size) {
    const figures = rows as Figure[];
    const wide = size.layout === 'wide';
    const [tile, gap, head] = [26, 2, 22];
    const of = (origin: string) => figures.filter((f) => f.origin === origin);
    const stack = (count: number) => count * (tile + gap);
    const column = wide ? (size.width + 18) / groups.length : size.width;
    const most = stack(Math.max(...groups.map(({ origin }) => of(origin).length)));
    const starts = groups.map((_, i) =>
      groups.slice(0, i).reduce((y, { origin }) => y + stack(of(origin).length) + head + 18, 0),
    );
    const placed = groups.flatMap(({ origin }, g) =>
      of(origin).map((figure, i) => ({
        ...figure,
        x: wide ? g * column : 0,
        y: wide ? most - (i + 1) * (tile + gap) : starts[g]! + head + i * (tile + gap),
      })),
    );
    const heads = groups.map(({ origin, title }, g) => ({
      text: `${title}: ${of(origin).length}`,
      x: wide ? g * column : 0,
      y: wide ? most + 13 : starts[g]! + 10,
    }));
    const nobody = (f: Figure) => f.origin === 'nobody';
    const label = {
      x: (f: { x: number }) => f.x + 9,
      y: (f: { y: number }) => f.y + tile / 2,
      text: 'label',
      textAnchor: 'start',
    } as const;
    return {
      height: wide ? most + 24 : starts.at(-1)! + head + stack(of('nobody').length),
      ...pixelScales,
      marks: [
        Plot.rect(placed, {
          x1: 'x',
          x2: (f) => f.x + column - (wide ? 18 : 0),
          y1: 'y',
          y2: (f) => f.y + tile,
          fill: (f: Figure) => (nobody(f) ? colors.finding : colors.faint),
        }),
        Plot.text(placed.filter(nobody), { ...label, fill: colors.paper, fontWeight: 600 }),
        Plot.text(
          placed.filter((f) => !nobody(f)),
          { ...label, fill: colors.text },
        ),
        Plot.text(heads, { x: 'x', y: 'y', text: 'text', textAnchor: 'start', fontWeight: 600, fill: colors.text }),
      ],
    };
  },
});
