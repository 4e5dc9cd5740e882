import * as Plot from '@observablehq/plot';
import { defineChart, colors, annotation } from 'plumbline/charts';

interface Year {
  year: number;
  parks: number | null;
  basis: 'reported' | 'derived' | 'inferred' | 'weak' | 'missing';
}

/** The two years that MacroPolo's caption compares. */
const [from, to] = [1995, 2017];
const compared = (row: Year) => row.year === from || row.year === to;
const colour = (row: Year) => (compared(row) ? colors.finding : colors.text);

export default defineChart({
  dataset: 'stip-count',
  title: 'China’s national technology parks tripled from 1995 to 2017, almost all of it after 2009',
  subtitle: 'Science and technology industrial parks of national level, by year, 1988–2023',
  alt: 'A line with one mark for each year. It jumps from one park in 1988 to 52 in 1992, stays flat at 52 or 53 until 2006, reaches 56 in 2009, then climbs steeply to 88 in 2011 and 145 in 2015. The line is broken at 2016, for which there is no firm count. It goes on from 156 in 2017, three times the 52 of 1995, to 177 in 2023. Filled dots are reported numbers, rings derived, short dashes inferred; a cross at 2010 marks one weak source.',
  note: 'Rebuilt from other reporters, because MacroPolo’s own chart is lost in the copy held. Suzhou Industrial Park, which some official totals add, is left out. No report says what the count was in 2016; two of 2017 speak of 146. Horizontal lines stand at multiples of 52 parks.',
  numbers: {
    tripled: 'stip-count.growth-1995-2017',
    'three times': 'stip-count.growth-1995-2017',
    52: 'stip-count[1992].parks, stip-count[1995].parks',
    53: 'stip-count[2006].parks',
    56: 'stip-count[2009].parks',
    88: 'stip-count[2011].parks',
    145: 'stip-count[2015].parks',
    156: 'stip-count[2017].parks',
    177: 'stip-count[2023].parks',
    two: 'stip-elsewhere.reports-of-146',
    146: 'stip-elsewhere[zones-early-2017].value, stip-elsewhere[zones-in-evaluation].value',
  },
  focus: 'basis',
  sonify: 'parks',
  plot(rows, size) {
    const years = rows as Year[];
    const wide = size.layout === 'wide';
    const at = (year: number) => years.find((row) => row.year === year)!;
    const parks = (year: number) => at(year).parks!;
    const base = parks(from);
    const last = years.at(-1)!;
    const missing = years.find((row) => row.parks === null)!;
    const of = (basis: Year['basis']) => years.filter((row) => row.basis === basis);
    const head = { fill: colors.text, fontWeight: 600 };
    const half = wide ? 0.32 : 0.36;
    const r = wide ? 4 : 3;
    return {
      height: wide ? 440 : 470,
      marginTop: 24,
      marginRight: wide ? 22 : 12,
      marginBottom: 30,
      marginLeft: 32,
      x: { domain: [1987.4, 2023.6] },
      y: { domain: [0, 184] },
      r: { type: 'identity' },
      marks: [
        Plot.rect([missing], { x1: missing.year - 0.5, x2: missing.year + 0.5, y1: 0, y2: 184, fill: colors.faint }),
        Plot.ruleY([base, 2 * base, 3 * base], { stroke: colors.rule }),
        Plot.ruleY([0], { stroke: colors.context }),
        Plot.axisY([0, base, 2 * base, 3 * base], { tickSize: 0, label: null, fill: colors.muted }),
        Plot.axisX([1988, from, 2006, to, 2023], {
          tickSize: 4,
          label: null,
          stroke: colors.context,
          fill: colors.muted,
          tickFormat: String,
        }),
        Plot.line(
          [
            [from, base],
            [from, 3 * base],
            [to, 3 * base],
          ],
          { stroke: colors.finding, strokeWidth: 1.5 },
        ),
        Plot.line(years, { x: 'year', y: (row: Year) => row.parks ?? NaN, stroke: colors.context, strokeWidth: 1.25 }),
        Plot.link(of('inferred'), {
          x1: (row: Year) => row.year - half,
          x2: (row: Year) => row.year + half,
          y1: 'parks',
          y2: 'parks',
          stroke: colour,
          strokeWidth: (row: Year) => (compared(row) ? 4.5 : 2.5),
        }),
        Plot.dot(of('reported'), {
          x: 'year',
          y: 'parks',
          r: (row: Year) => (compared(row) ? r + 1 : r),
          fill: colour,
        }),
        Plot.dot(of('derived'), {
          x: 'year',
          y: 'parks',
          r,
          fill: colors.paper,
          stroke: colors.text,
          strokeWidth: 1.5,
        }),
        Plot.dot(of('weak'), {
          x: 'year',
          y: 'parks',
          r: r + 1,
          symbol: 'times',
          stroke: colors.text,
          strokeWidth: 1.75,
        }),
        annotation(
          from,
          3 * base,
          wide
            ? `Three-fold: ${base} parks in ${from}, ${parks(to)} in ${to}`
            : `Three-fold:\n${base} parks to ${parks(to)}`,
          {
            dx: 10,
            dy: wide ? 18 : 28,
            fill: colors.finding,
            fontWeight: 600,
            fontSize: wide ? 16 : 15,
          },
        ),
        annotation(1996, base, 'Flat for a decade', { ...head, dx: 4, dy: 19 }),
        annotation(1996, base, `${parks(2006)} parks in 2006`, { dx: 4, dy: 36 }),
        // Ma dates the take-off to 2006. The label is where the steep part of the series begins.
        annotation(2008.4, wide ? 121 : 125, 'Take-off after 2006', { ...head, textAnchor: 'end' }),
        annotation(
          2008.4,
          wide ? 121 : 125,
          wide
            ? `steep from ${parks(2009)} in 2009 to ${parks(2015)} in 2015`
            : `${parks(2009)} in 2009,\n${parks(2015)} in 2015`,
          {
            textAnchor: 'end',
            dy: wide ? 17 : 25,
          },
        ),
        annotation(2009.3, at(2010).parks!, wide ? 'cross: one weak source' : 'cross: one\nweak source', {
          textAnchor: 'end',
        }),
        annotation(wide ? 1992.4 : 1993.3, base, wide ? 'rings: derived' : 'rings:\nderived', {
          textAnchor: 'end',
          dy: wide ? -15 : -23,
        }),
        annotation(2008.6, base, wide ? 'dots: reported' : 'dots:\nreported', { dy: wide ? 19 : 28 }),
        annotation(wide ? 2001 : 1996, base, 'dashes: inferred', { dx: wide ? 0 : 4, dy: -15 }),
        annotation(missing.year, 124, `${missing.year}:${wide ? ' no\nfirm count' : '\nno firm\ncount'}`, {
          dx: wide ? 15 : 10,
        }),
        annotation(last.year, last.parks!, wide ? `${last.parks} in ${last.year}` : `${last.parks}`, {
          ...head,
          textAnchor: 'end',
          dx: r + 1,
          dy: -15,
        }),
      ],
    };
  },
});
