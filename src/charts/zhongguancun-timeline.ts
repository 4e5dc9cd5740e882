import * as Plot from '@observablehq/plot';
import { defineChart, type Size } from '../model/chart.ts';
import { everyYear } from '../draw/dates.ts';
import { ink } from '../draw/ink.ts';
import { byWeight } from '../draw/lettering.ts';
import { evenLines } from '../draw/lines.ts';
import { pixels } from '../draw/pixels.ts';
import { spread } from '../draw/spread.ts';

interface Event {
  year: number | null;
  kind: string;
  event: string;
  told_after: number | null;
  told_before: number | null;
}
/** An event, and whether the state of the chart speaks of it. */
interface Shown extends Event {
  lit: boolean;
}
/** With the height of its mark, and the lines and height of its label. */
interface Placed extends Shown {
  y: number;
  lines: string[];
  labelY: number;
}

const lanes = [
  { kind: 'state', name: 'State', x: 56, width: 136 },
  { kind: 'company', name: 'Companies', x: 196, width: 134 },
  { kind: 'finance', name: 'Finance', x: 336, width: 128 },
  { kind: 'technology', name: 'Technology', x: 470, width: 120 },
  { kind: 'people', name: 'People', x: 596, width: 124 },
];
const line = 14.5;
const small = { textAnchor: 'start', fontSize: 12 } as const;

const yearsOf = (events: Event[]) => events.flatMap((event) => event.year ?? []);

/** The years between two that the article gives, of which it tells most without giving any. */
interface Silence {
  from: number;
  to: number;
}
function silenceOf(events: Event[]): Silence {
  const after = events.flatMap((event) => (event.year === null ? (event.told_after ?? []) : []));
  const times = (year: number) => after.filter((other) => other === year).length;
  const from = [...after].sort((a, b) => times(b) - times(a))[0]!;
  return { from, to: Math.min(...yearsOf(events).filter((year) => year > from)) };
}
/** Told among the undated years, which is the finding; two other undated events are not. */
const isFinding = ({ year, told_after }: Event, { from }: Silence) => year === null && told_after === from;
const isTold = (events: Shown[], silence: Silence) => events.every((e) => e.lit || !isFinding(e, silence));
/** What each state speaks of; the rest of the picture stays as it is, and dim. */
const spoken: Record<string, (event: Event, silence: Silence) => boolean> = {
  state: ({ kind }) => kind === 'state',
  companies: ({ kind }) => kind === 'company',
  'no-year': (event, { from, to }) => isFinding(event, { from, to }) || event.year === from || event.year === to,
};
const of = <T extends Event>(events: T[], kind: string) => events.filter((event) => event.kind === kind);

function tally(events: Event[]): string {
  const undated = events.filter((event) => event.year === null).length;
  return undated ? `${events.length - undated} dated, ${undated} not` : `all ${events.length} dated`;
}

const subtitle =
  'Events in Chang Che’s account of Zhongguancun, 1979–2022, by kind; hollow marks are told without a year';

export default defineChart({
  dataset: 'zhongguancun-timeline',
  title: 'The state’s steps carry a year; the arrival of American money does not',
  subtitle,
  alt: 'A time line in five lanes. All nine steps of the state are dated, from Hu Yaobang’s notice of 1983 by way of the experimental zone of 1988, the science park of 1999 and the state developer of 2010 to the pilot reforms of 2022. No event has a year between 1999 and 2008; there stand four hollow marks without a year: American venture money, the seeding of Baidu and Sina, the research outposts of Microsoft and Google, and the returnees.',
  note: 'Hollow marks stand in the order of telling, not at a year. The choice of events and their kinds are ours. The iPhone is at the year the article gives; China Unicom announced its sale for late 2009.',
  numbers: {
    five: 'zhongguancun-timeline.kinds',
    nine: 'zhongguancun-timeline.state-steps',
    four: 'zhongguancun-timeline.undated-after-science-park',
  },
  focus: 'kind',
  views: {
    state: {
      label: 'The state',
      title: 'All nine steps of the state carry a year',
      subtitle,
      alt: 'The time line with the lane of the state lit. Its nine steps all carry a year: Hu Yaobang’s notice in 1983, the experimental zone in 1988, the science park in 1999, the state developer in 2010, Made in China 2025 in 2015, the industry institute in 2020, the crackdown in 2021, and in 2022 the pilot reforms and the planned projects. The other lanes are dim.',
      numbers: { nine: 'zhongguancun-timeline.state-steps' },
    },
    companies: {
      label: 'Companies',
      title: 'Six of the eight turns of the companies carry a year',
      subtitle,
      alt: 'The time line with the lane of the companies lit. Six events carry a year: Huaxia in 1983, Legend in 1984, Lenovo’s lead in 1997, a livestreaming start-up in 2015, and in 2020 the three valued start-ups and the branches. Two are hollow marks without a year: the research outposts of Microsoft and Google, and Didi’s purchase of Uber’s Chinese business.',
      numbers: {
        Six: 'zhongguancun-timeline.company-turns-dated',
        eight: 'zhongguancun-timeline.company-turns',
        Two: 'zhongguancun-timeline.company-turns-undated',
        three: 'top-startups-2020.in-zhongguancun',
      },
    },
    'no-year': {
      label: 'Without a year',
      title: 'Between 1999 and 2008 no event has a year; four are told without one',
      subtitle,
      alt: 'The time line with four hollow marks lit, in a band that runs from the science park of 1999 to the iPhone of 2008: the research outposts of Microsoft and Google, American venture money, the returnees, and the seeding of Baidu and Sina by firms of Silicon Valley. None of the four carries a year. The dated events before and after the band are dim.',
      numbers: { four: 'zhongguancun-timeline.undated-after-science-park' },
    },
  },
  plot(rows, size) {
    const events = rows as Event[];
    const silence = silenceOf(events);
    const speaks = size.view === undefined ? () => true : spoken[size.view]!;
    const shown = events.map((event) => ({ ...event, lit: speaks(event, silence) }));
    return size.layout === 'wide' ? drawLanes(shown, silence, size) : drawRows(shown, silence);
  },
});

/** A mark keeps its place, shape and colour in every state; unlit ones shrink to specks. */
const marks = (events: Shown[], silence: Silence, position: Plot.DotOptions): Plot.Markish[] => {
  const lit = events.filter((e) => e.lit);
  return [
    Plot.dot(
      events.filter((e) => !e.lit),
      { ...position, r: 1.75, fill: ink.context },
    ),
    Plot.dot(
      lit.filter((e) => e.year !== null && e.kind !== 'state'),
      { ...position, r: 4, fill: ink.context },
    ),
    Plot.dot(
      lit.filter((e) => e.year !== null && e.kind === 'state'),
      { ...position, r: 4.5, symbol: 'square', fill: ink.text },
    ),
    Plot.dot(
      lit.filter((e) => e.year === null),
      {
        ...position,
        r: 4,
        fill: ink.paper,
        strokeWidth: 1.75,
        stroke: (e: Event) => (isFinding(e, silence) ? ink.finding : ink.context),
      },
    ),
  ];
};

/** The lanes' names with how many of their events are dated, at the places that a layout gives them. */
function heads(events: Shown[], name: Plot.TextOptions, count: Plot.TextOptions): Plot.Markish[] {
  const isLit = ({ kind }: { kind: string }) => of(events, kind).some((e) => e.lit);
  return byWeight(lanes, isLit).flatMap(({ some, strong, fontWeight }) => [
    Plot.text(some, { ...name, text: 'name', fontWeight, fill: strong ? ink.text : ink.muted }),
    Plot.text(some, { ...small, ...count, text: (l) => tally(of(events, l.kind)), fill: ink.muted }),
  ]);
}

function drawLanes(events: Shown[], silence: Silence, size: Size): Plot.PlotOptions {
  const top = 62;
  const years = everyYear(yearsOf(events));
  const [first, last] = [years[0]!, years.at(-1)!];
  const yOf = (year: number) => top + (year - first) * 16;
  const placed = lanes.flatMap(({ kind, width }) =>
    place(of(events, kind), silence, yOf, (text) =>
      evenLines(text, width - 15, 4, (part) => size.textWidth(part, small.fontSize)),
    ),
  );
  const lit = placed.filter((e) => e.lit);
  const x = (e: { kind: string }) => lanes.find((lane) => lane.kind === e.kind)!.x;
  const labels = lit.flatMap((e) =>
    e.lines.map((text, i) => ({ ...e, text, y: e.labelY + (i - (e.lines.length - 1) / 2) * line })),
  );
  const bands = isTold(placed, silence) ? [{ y1: yOf(silence.from) + 19, y2: yOf(silence.to) - 19 }] : [];
  const words = ['Told without', 'a single year'];
  const start = { x: (l: { x: number }) => l.x - 4, textAnchor: 'start' } as const;
  return {
    height: yOf(last) + 40,
    ...pixels,
    marks: [
      Plot.rect(bands, { x1: 44, x2: size.width, y1: 'y1', y2: 'y2', fill: ink.faint, fillOpacity: 0.6 }),
      Plot.text(
        years.filter((year) => year % 5 === 0),
        { ...small, x: 0, y: yOf, text: String, fill: ink.muted },
      ),
      ...heads(events, { ...start, y: 9 }, { ...start, y: 26 }),
      Plot.ruleX(lanes, { x: 'x', y1: top - 16, y2: yOf(last) + 12, stroke: ink.rule }),
      Plot.link(
        lit.filter((e) => Math.abs(e.labelY - e.y) > 3),
        { x1: (e) => x(e) + 5, x2: (e) => x(e) + 11, y1: 'y', y2: 'labelY', stroke: ink.context, strokeWidth: 0.75 },
      ),
      ...marks(placed, silence, { x, y: 'y' }),
      Plot.text(labels, { ...small, x: (e) => x(e) + 13, y: 'y', text: 'text', fill: ink.text }),
      ...bands.map(({ y1, y2 }) =>
        Plot.text(words, {
          x: lanes[0]!.x + 13,
          y: (_, i) => (y1 + y2) / 2 + (i - 0.5) * 17,
          text: String,
          textAnchor: 'start',
          fontWeight: 600,
          fill: ink.finding,
        }),
      ),
    ],
  };
}

/** Undated events spread between the years they are told between; labels pushed apart where they would touch. */
function place(
  events: Shown[],
  silence: Silence,
  yOf: (year: number) => number,
  wrapped: (text: string) => string[],
): Placed[] {
  const yearOf = (e: Shown) => {
    if (e.year !== null) return e.year;
    const same = events.filter((other) => other.year === null && other.told_after === e.told_after);
    const end = isFinding(e, silence) ? silence.to : (e.told_before ?? e.told_after! + 3);
    return e.told_after! + ((end - e.told_after!) * (same.indexOf(e) + 1)) / (same.length + 1);
  };
  const placed = events.map((e) => ({ ...e, y: yOf(yearOf(e)), lines: wrapped(e.event) })).sort((a, b) => a.y - b.y);
  const labels = spread(placed.map(({ y, lines }) => ({ at: y, height: lines.length * line + 3 })));
  return placed.map((e, i) => ({ ...e, labelY: labels[i]! }));
}

/** One line for each event, in the order of telling; the kinds side by side at its left, each name above its lane. */
function drawRows(events: Shown[], silence: Silence): Plot.PlotOptions {
  const [row, head] = [15, 15];
  const top = lanes.length * head + 16;
  const placed = events.map((event, i) => ({ ...event, y: top + i * row }));
  const columnOf = ({ kind }: { kind: string }) => lanes.findIndex((lane) => lane.kind === kind);
  const x = (e: { kind: string }) => 60 + columnOf(e) * 14;
  const headY = (lane: { kind: string }) => 8 + columnOf(lane) * head;
  const end = placed.at(-1)!.y;
  const lit = placed.filter((e) => e.lit);
  const silent = placed.filter((e) => isFinding(e, silence)).map((e) => e.y);
  const [from, to] = [Math.min(...silent) - row / 2, Math.max(...silent) + row / 2];
  const bands = isTold(placed, silence) ? [{ y1: from, y2: to }] : [];
  return {
    height: end + 10,
    ...pixels,
    marks: [
      Plot.rect(bands, { x1: -4, x2: 360, y1: 'y1', y2: 'y2', fill: ink.faint, fillOpacity: 0.6 }),
      ...heads(events, { x: (l) => x(l) - 4, y: headY, textAnchor: 'start' }, { x: 360, y: headY, textAnchor: 'end' }),
      Plot.ruleX(lanes, { x, y1: (l) => headY(l) + 8, y2: end + 8, stroke: ink.rule }),
      Plot.text(lit, {
        ...small,
        x: 0,
        y: 'y',
        text: ({ year }) => (year === null ? 'no year' : `${year}`),
        fill: (e) => (isFinding(e, silence) ? ink.finding : ink.muted),
      }),
      ...marks(placed, silence, { x, y: 'y' }),
      Plot.text(lit, { ...small, x: 132, y: 'y', text: 'event', fill: ink.text }),
    ],
  };
}
