import * as Plot from '@observablehq/plot';
import { defineChart, colors } from 'plumbline/charts';

const homes = ['California', 'Zhongguancun'];

interface Company {
  company: string;
  home: string;
  position: number;
}

export default defineChart({
  dataset: 'top-startups-2020',
  title: 'Half of the six most valued start-ups of 2020 came from one district of Beijing',
  subtitle: 'The six most valued start-ups in the world, 2020, by headquarters',
  alt: 'Two rows of three boxes, each with the name of a company. In California: SpaceX, Stripe and Airbnb. In Zhongguancun: ByteDance, Didi and Kuaishou.',
  note: 'The boxes are equal and in the order in which the article names the companies: it gives no valuations and no ranks. Other lists differ; Hurun’s, of August 2020, is led by Ant Group.',
  numbers: {
    Half: 'top-startups-2020.share-in-zhongguancun',
    six: 'top-startups-2020.companies',
    Two: 'top-startups-2020.homes',
    three: 'top-startups-2020.places-in-a-row',
  },
  plot(rows, size) {
    const companies = rows as Company[];
    const ours = (c: Company) => c.home === 'Zhongguancun';
    const [tile, step] = [44, 88];
    const top = (home: string) => homes.indexOf(home) * step + 26;
    const box = { x1: (c: Company) => c.position - 1, x2: (c: Company) => c.position, insetRight: 2 };
    const middle = {
      x: (c: Company) => c.position - 0.5,
      y: (c: Company) => top(c.home) + tile / 2,
      text: 'company',
      fontSize: size.layout === 'wide' ? 16 : 14,
      dx: -1,
    };
    return {
      height: top(homes[1]!) + tile + 4,
      margin: 0,
      x: { domain: [0, Math.max(...companies.map((c) => c.position))], range: [0, size.width + 2], axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        Plot.text(homes, {
          x: () => 0,
          y: (home) => top(home) - 11,
          text: (home) => `${home}, ${companies.filter((c) => c.home === home).length}`,
          textAnchor: 'start',
          fontWeight: 600,
          fill: colors.text,
        }),
        Plot.rect(companies, {
          ...box,
          y1: (c: Company) => top(c.home),
          y2: (c: Company) => top(c.home) + tile,
          fill: (c: Company) => (ours(c) ? colors.finding : colors.faint),
        }),
        Plot.text(companies.filter(ours), { ...middle, fill: colors.paper, fontWeight: 600 }),
        Plot.text(
          companies.filter((c) => !ours(c)),
          { ...middle, fill: colors.text },
        ),
      ],
    };
  },
});
