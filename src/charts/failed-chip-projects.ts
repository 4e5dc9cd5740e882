import * as Plot from '@observablehq/plot';
import { defineChart } from '../model/chart.ts';
import { ink } from '../draw/ink.ts';

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
/** A date known to the month or the year is drawn as all of it. */
function finish(date: string): Date {
  const [year = 0, month] = date.split('-').map(Number);
  return new Date(month ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1));
}
const color = (row: Project) => (row.failure.startsWith('2020') ? ink.finding : ink.muted);
const halo = { stroke: ink.paper, strokeWidth: 4 };
const known = (date: string | null) => date !== null;

export default defineChart({
  dataset: 'failed-chip-projects',
  title: 'Five of six failed chip projects came to their end in 2020',
  subtitle:
    'From announcement or agreement to failure, as precisely as dated; six semiconductor projects, China, 2016–2020',
  alt: 'Six lines on a time axis from 2016 to 2020, each ending in a block as wide as the date is uncertain. Huaxintong was shut down in May 2019; GlobalFoundries in Chengdu gave notice in May 2020; Tacoma was insolvent in July 2020, after an end of production announced in April 2019. Hongxin, Dehuai and Incoflex ended at some time in 2020. No start is given for the last two.',
  note: 'A block spans the month or the year that is given. Huaxintong’s and Hongxin’s starts are from works the chapter cites. The text says six projects filed for insolvency in 2020 and 2021; its table has three.',
  rows: (rows) =>
    [...rows].sort(
      (a, b) =>
        Number(a.start === null) - Number(b.start === null) ||
        b.failure.length - a.failure.length ||
        a.failure.localeCompare(b.failure),
    ),
  plot(rows, size) {
    const projects = rows as Project[];
    const wide = size.layout === 'wide';
    const column = wide ? 150 : 0;
    const years = [2016, 2017, 2018, 2019, 2020];
    const [top, bottom] = wide ? [17, 17] : [29, 11];
    const dy = wide ? 0 : 9;
    const started = projects.filter((row) => known(row.start));
    const unknown = projects.filter((row) => !known(row.start));
    const stopped = projects.filter((row) => known(row.text_end));
    const row = wide ? 44 : 52;
    return {
      height: projects.length * row + 34,
      marginTop: 4,
      marginBottom: 30,
      marginLeft: column + 6,
      marginRight: wide ? 128 : 4,
      x: { type: 'utc', domain: [new Date('2016-01-01'), new Date('2021-01-01')], axis: null },
      y: { domain: projects.map((p) => p.id), axis: null, padding: 0 },
      marks: [
        Plot.ruleX([...years, 2021], { x: (year: number) => new Date(`${year}-01-01`), stroke: ink.rule }),
        Plot.text(years, {
          x: (year: number) => new Date(`${year}-07-02`),
          frameAnchor: 'bottom',
          dy: 22,
          text: (year: number) => `${year}`,
          fill: ink.muted,
        }),
        Plot.link(started, {
          x1: (p: Project) => begin(p.start!),
          x2: (p: Project) => begin(p.failure),
          y: 'id',
          dy,
          stroke: ink.context,
          strokeWidth: 2,
        }),
        Plot.link(unknown, {
          x1: new Date('2018-10-01'),
          x2: (p: Project) => begin(p.failure),
          y: 'id',
          dy,
          stroke: ink.context,
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
            fill: ink.paper,
            stroke: ink.context,
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
            fill: ink.paper,
            stroke: ink.context,
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
          x: new Date('2018-10-01'),
          y: 'id',
          dy,
          dx: -8,
          text: () => 'start not given',
          textAnchor: 'end',
          fontSize: 12,
          fill: ink.muted,
          ...halo,
        }),
        Plot.tickX(stopped, {
          x: (p: Project) => begin(p.text_end!),
          y: 'id',
          stroke: ink.text,
          strokeWidth: 2,
          insetTop: top - 3,
          insetBottom: bottom - 3,
        }),
        Plot.text(stopped, {
          x: (p: Project) => begin(p.text_end!),
          y: 'id',
          dy: dy - 15,
          text: () => 'end announced, April 2019',
          textAnchor: 'end',
          dx: 3,
          fontSize: 12,
          fill: ink.text,
          ...halo,
        }),
        Plot.text(projects, {
          x: new Date('2016-01-01'),
          y: 'id',
          text: 'project',
          textAnchor: 'start',
          dx: wide ? -column - 6 : -6,
          dy: wide ? -8 : -16,
          fontWeight: 600,
          fill: ink.text,
          ...halo,
        }),
        ...projects.map((p) =>
          Plot.text([p], {
            x: new Date('2016-01-01'),
            y: 'id',
            text: 'city',
            textAnchor: 'start',
            dx: wide ? -column - 6 : size.textWidth(p.project, 13, 600) + 1,
            dy: wide ? 8 : -16,
            fontSize: 12,
            fill: ink.muted,
            ...halo,
          }),
        ),
        Plot.text(projects, {
          x: new Date('2021-01-01'),
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
