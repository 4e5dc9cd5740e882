import * as Plot from '@observablehq/plot';
import { defineChart, everyYear, halo, colors, monthAndYear, typographic } from 'plumbline/charts';

interface Project {
  id: string;
  project: string;
  city: string;
  start: string | null;
  failure: string;
  failure_type: string;
  text_end: string | null;
}

const begin = (date: string) => new Date(date);
/** A date without a day, or without a month, is drawn as the whole month or year. */
function finish(date: string): Date {
  const [year = 0, month] = date.split('-').map(Number);
  return new Date(month ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1));
}
const color = (row: Project) => (row.failure.startsWith('2020') ? colors.finding : colors.muted);
const known = (date: string | null) => date !== null;

export default defineChart({
  dataset: 'failed-chip-projects',
  title: 'Five of six failed chip projects came to their end in 2020',
  subtitle:
    'From announcement or agreement to failure, as precisely as dated; six semiconductor projects, China, 2016–2020',
  alt: 'Six lines on a time axis from 2016 to 2020, each ending in a block as wide as the date is uncertain. Huaxintong was shut down in May 2019; GlobalFoundries in Chengdu gave notice in May 2020; Tacoma was insolvent in July 2020, after an end of production announced in April 2019. Hongxin, Dehuai and Incoflex ended at some time in 2020. No start is given for the last two.',
  note: 'A block spans the month or the year that is given. Huaxintong’s and Hongxin’s starts are from works the chapter cites. The text says six projects filed for insolvency in 2020 and 2021; its table has three.',
  numbers: {
    Five: 'failed-chip-projects.ended-in-2020',
    six: 'failed-chip-projects.projects, kostka-figures[chip-insolvencies].value',
    Six: 'failed-chip-projects.projects',
    two: 'failed-chip-projects.starts-missing',
    three: 'failed-chip-projects.insolvencies',
  },
  focus: 'failure_type',
  rows: (rows) =>
    [...rows].sort(
      (a, b) =>
        Number(a.start === null) - Number(b.start === null) ||
        b.failure.length - a.failure.length ||
        a.failure.localeCompare(b.failure, 'en'),
    ),
  plot(rows, size) {
    const projects = rows as Project[];
    const wide = size.layout === 'wide';
    const column = wide ? 150 : 0;
    const yearOf = (date: string) => Number(date.slice(0, 4));
    const years = everyYear(projects.flatMap((p) => [yearOf(p.start ?? p.failure), yearOf(p.failure)]));
    const [first, last] = [years[0]!, years.at(-1)!];
    const [opening, close] = [new Date(`${first}-01-01`), new Date(`${last + 1}-01-01`)];
    const [top, bottom] = wide ? [17, 17] : [29, 11];
    const dy = wide ? 0 : 9;
    const started = projects.filter((row) => known(row.start));
    const unknown = projects.filter((row) => !known(row.start));
    const stopped = projects.filter((row) => known(row.text_end));
    const row = wide ? 44 : 52;
    // The start of these lines is unknown, so they begin in the middle of the frame.
    const somewhere = new Date(`${first + 2}-10-01`);
    return {
      height: projects.length * row + 34,
      marginTop: 4,
      marginBottom: 30,
      marginLeft: column + 6,
      marginRight: wide ? 128 : 4,
      x: { type: 'utc', domain: [opening, close], axis: null },
      y: { domain: projects.map((p) => p.id), axis: null, padding: 0 },
      marks: [
        Plot.ruleX([...years, last + 1], { x: (year: number) => new Date(`${year}-01-01`), stroke: colors.rule }),
        Plot.text(years, {
          x: (year: number) => new Date(`${year}-07-02`),
          frameAnchor: 'bottom',
          dy: 22,
          text: (year: number) => `${year}`,
          fill: colors.muted,
        }),
        Plot.link(started, {
          x1: (p: Project) => begin(p.start!),
          x2: (p: Project) => begin(p.failure),
          y: 'id',
          dy,
          stroke: colors.context,
          strokeWidth: 2,
        }),
        Plot.link(unknown, {
          x1: somewhere,
          x2: (p: Project) => begin(p.failure),
          y: 'id',
          dy,
          stroke: colors.context,
          strokeWidth: 2,
          strokeDasharray: '1 5',
          strokeLinecap: 'round',
        }),
        Plot.barX(
          started.filter((p) => p.start!.length === 4),
          {
            x1: (p: Project) => begin(p.start!),
            x2: (p: Project) => finish(p.start!),
            y: 'id',
            fill: colors.paper,
            stroke: colors.context,
            strokeWidth: 1.5,
            insetTop: top,
            insetBottom: bottom,
          },
        ),
        Plot.dot(
          started.filter((p) => p.start!.length > 4),
          {
            x: (p: Project) => begin(p.start!),
            y: 'id',
            dy,
            r: 4.5,
            fill: colors.paper,
            stroke: colors.context,
            strokeWidth: 1.75,
          },
        ),
        Plot.barX(projects, {
          x1: (p: Project) => begin(p.failure),
          x2: (p: Project) => finish(p.failure),
          y: 'id',
          fill: color,
          insetTop: top - 3,
          insetBottom: bottom - 3,
        }),
        Plot.text(unknown, {
          x: somewhere,
          y: 'id',
          dy,
          dx: -8,
          text: () => 'start not given',
          textAnchor: 'end',
          fontSize: 12,
          fill: colors.muted,
          ...halo,
        }),
        Plot.tickX(stopped, {
          x: (p: Project) => begin(p.text_end!),
          y: 'id',
          stroke: colors.text,
          strokeWidth: 2,
          insetTop: top - 3,
          insetBottom: bottom - 3,
        }),
        Plot.text(stopped, {
          x: (p: Project) => begin(p.text_end!),
          y: 'id',
          dy: dy - 15,
          text: (p: Project) => `end announced, ${monthAndYear(p.text_end!)}`,
          textAnchor: 'end',
          dx: 3,
          fontSize: 12,
          fill: colors.text,
          ...halo,
        }),
        Plot.text(projects, {
          x: opening,
          y: 'id',
          text: 'project',
          textAnchor: 'start',
          dx: wide ? -column - 6 : -6,
          dy: wide ? -8 : -16,
          fontWeight: 600,
          fill: colors.text,
          ...halo,
        }),
        ...projects.map((p) =>
          Plot.text([p], {
            x: opening,
            y: 'id',
            text: ({ city }: Project) => typographic(city),
            textAnchor: 'start',
            dx: wide ? -column - 6 : size.textWidth(p.project, 13, 600) + 1,
            dy: wide ? 8 : -16,
            fontSize: 12,
            fill: colors.muted,
            ...halo,
          }),
        ),
        Plot.text(projects, {
          x: close,
          y: 'id',
          text: 'failure_type',
          textAnchor: wide ? 'start' : 'end',
          dx: wide ? 10 : 0,
          dy: wide ? 0 : -16,
          fontWeight: 600,
          fontSize: 12,
          fill: color,
          ...halo,
        }),
      ],
    };
  },
});
