import * as Plot from '@observablehq/plot';
import { defineChart, colors, annotation } from 'plumbline/charts';

interface Edition {
  edition: number;
  rank: number;
  basis: 'reported' | 'derived';
  interval_best: number | null;
  interval_worst: number | null;
}

/** The two editions that Kostka's chapter compares. */
const [from, to] = [2015, 2021];
const compared = (row: Edition) => row.edition === from || row.edition === to;

export default defineChart({
  dataset: 'gii-rank',
  title: 'China climbed 17 places on the innovation index from 2015 to 2021, and two since',
  subtitle: 'China’s rank on the Global Innovation Index, editions of 2013 to 2025; best ranks at the top',
  alt: 'A line that climbs from rank 35 in 2013 to rank 10 in 2025. It stays at 29 in 2014 and 2015, climbs fastest from there to 14 in 2019, and then moves within a few places: 14, 12, 11, 12, 11 and 10. The climb from 29 in 2015 to 12 in 2021, which Kostka’s chapter reports, is picked out. A bar at 2020 shows that WIPO’s interval of confidence for that year runs from 9 to 16.',
  note: 'The rank of 2013 (ring) is derived: the edition of 2014 is reported as six places better. WIPO warns that changes of method affect comparisons between editions; its interval was found for 2020 only.',
  numbers: {
    17: 'gii-rank.climb-2015-2021',
    two: 'gii-rank.climb-since-2021',
    six: 'gii-rank.climb-2013-2014',
    35: 'gii-rank[2013].rank',
    29: 'gii-rank[2014].rank, gii-rank[2015].rank',
    14: 'gii-rank[2019].rank, gii-rank[2020].rank',
    12: 'gii-rank[2021].rank, gii-rank[2023].rank',
    11: 'gii-rank[2022].rank, gii-rank[2024].rank',
    10: 'gii-rank[2025].rank',
    9: 'gii-rank[2020].interval_best',
    16: 'gii-rank[2020].interval_worst',
  },
  sonify: 'rank',
  plot(rows, size) {
    const wide = size.layout === 'wide';
    const editions = rows as Edition[];
    const at = (edition: number) => editions.find((row) => row.edition === edition)!;
    const [first, last] = [editions[0]!, editions.at(-1)!];
    const known = editions.find((row) => row.interval_best !== null)!;
    const point = { x: 'edition', y: 'rank' };
    const head = { fontWeight: 600, fontSize: 16 };
    return {
      height: wide ? 400 : 420,
      marginTop: 22,
      marginRight: 44,
      marginBottom: 30,
      marginLeft: 32,
      x: { domain: [first.edition - 0.3, last.edition] },
      y: {
        domain: [Math.max(...editions.map(({ rank }) => rank)) + 1, Math.min(...editions.map(({ rank }) => rank)) - 3],
      },
      marks: [
        Plot.ruleY([10, 20, 30], { stroke: colors.rule }),
        Plot.axisY([10, 20, 30], { tickSize: 0, label: null, fill: colors.muted }),
        Plot.axisX([2013, from, 2017, 2019, to, 2023, 2025], {
          tickSize: 4,
          label: null,
          stroke: colors.context,
          fill: colors.muted,
          tickFormat: String,
        }),
        Plot.ruleX([known], {
          x: 'edition',
          y1: 'interval_best',
          y2: 'interval_worst',
          stroke: colors.context,
          strokeWidth: 7,
          strokeOpacity: 0.45,
        }),
        Plot.line(editions, { ...point, stroke: colors.context, strokeWidth: 1.5 }),
        Plot.line(
          editions.filter((row) => row.edition >= from && row.edition <= to),
          { ...point, stroke: colors.finding, strokeWidth: 3 },
        ),
        Plot.dot(editions, {
          ...point,
          r: 4,
          fill: (row: Edition) =>
            row.basis === 'derived' ? colors.paper : compared(row) ? colors.finding : colors.text,
          stroke: (row: Edition) => (compared(row) ? colors.finding : colors.text),
          strokeWidth: 1.5,
        }),
        annotation(first.edition, first.rank, `${first.rank}th`, { ...head, fill: colors.text, dx: 10 }),
        annotation(last.edition, last.rank, `${last.rank}th`, { ...head, fill: colors.text, dx: 8 }),
        annotation(from, at(from).rank, `${at(from).rank}th to ${at(to).rank}th`, {
          ...head,
          fill: colors.finding,
          dx: 14,
        }),
        annotation(from, at(from).rank, 'as Kostka’s chapter reports', { fill: colors.finding, dx: 14, dy: 23 }),
        annotation(
          known.edition,
          known.interval_worst!,
          (wide ? 'WIPO’s interval for YEAR:\n' : 'WIPO’s interval for\nYEAR: ').replace('YEAR', `${known.edition}`) +
            `${known.interval_best}th to ${known.interval_worst}th`,
          { dx: -2, dy: 24 },
        ),
      ],
    };
  },
});
