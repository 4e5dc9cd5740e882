import * as Plot from '@observablehq/plot';
import { defineChart, type Size } from '../model/chart.ts';
import { ink } from '../draw/ink.ts';

interface Event {
  year: number | null;
  kind: string;
  event: string;
  told_after: number | null;
  told_before: number | null;
}
/** An event with the height of its mark and the lines and height of its label. */
interface Placed extends Event {
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
const labelSize = 12;

const yearsOf = (events: Event[]) => events.flatMap((event) => event.year ?? []);

/** The years that the article tells most of without dating anything in them. */
function silenceOf(events: Event[]): { from: number; to: number } {
  const after = events.flatMap((event) => (event.year === null ? (event.told_after ?? []) : []));
  const times = (year: number) => after.filter((other) => other === year).length;
  const from = [...after].sort((a, b) => times(b) - times(a))[0]!;
  return { from, to: Math.min(...yearsOf(events).filter((year) => year > from)) };
}
/** Told among the undated years, which is the finding; two other undated events are not. */
const isFinding = (event: Event, from: number) => event.year === null && event.told_after === from;
const of = <T extends Event>(events: T[], kind: string) => events.filter((event) => event.kind === kind);

function tally(events: Event[]): string {
  const undated = events.filter((event) => event.year === null).length;
  return undated ? `${events.length - undated} dated, ${undated} not` : `all ${events.length} dated`;
}

export default defineChart({
  dataset: 'zhongguancun-timeline',
  title: 'The state’s steps carry a year; the arrival of American money does not',
  subtitle: 'Events in Chang Che’s account of Zhongguancun, 1979–2022, by kind; hollow marks are told without a year',
  alt: 'A time line in five lanes. All nine steps of the state are dated, from Hu Yaobang’s notice of 1983 by way of the experimental zone of 1988, the science park of 1999 and the state developer of 2010 to the pilot reforms of 2022. No event has a year between 1999 and 2008; there stand four hollow marks without a year: American venture money, the seeding of Baidu and Sina, the research outposts of Microsoft and Google, and the returnees.',
  note: 'Hollow marks stand in the order of telling, not at a year. The choice of events and their kinds are ours. The iPhone is at the year the article gives; China Unicom announced its sale for late 2009.',
  numbers: {
    five: 'zhongguancun-timeline.kinds',
    nine: 'zhongguancun-timeline.state-steps',
    four: 'zhongguancun-timeline.undated-after-science-park',
  },
  focus: 'kind',
  plot: (rows, size) => (size.layout === 'wide' ? drawLanes(rows as Event[], size) : drawList(rows as Event[])),
});

const marks = (events: Event[], from: number, position: Plot.DotOptions): Plot.Markish[] => [
  Plot.dot(
    events.filter((e) => e.year !== null && e.kind !== 'state'),
    { ...position, r: 4, fill: ink.context },
  ),
  Plot.dot(
    events.filter((e) => e.year !== null && e.kind === 'state'),
    { ...position, r: 4.5, symbol: 'square', fill: ink.text },
  ),
  Plot.dot(
    events.filter((e) => e.year === null),
    {
      ...position,
      r: 4,
      fill: ink.paper,
      strokeWidth: 1.75,
      stroke: (e: Event) => (isFinding(e, from) ? ink.finding : ink.context),
    },
  ),
];

function drawLanes(events: Event[], size: Size): Plot.PlotOptions {
  const top = 62;
  const silence = silenceOf(events);
  const [first, last] = [Math.min(...yearsOf(events)), Math.max(...yearsOf(events))];
  const yOf = (year: number) => top + (year - first) * 16;
  const placed = lanes.flatMap(({ kind, width }) =>
    place(of(events, kind), silence, yOf, (text) => wrap(text, width - 15, size)),
  );
  const x = (e: { kind: string }) => lanes.find((lane) => lane.kind === e.kind)!.x;
  const labels = placed.flatMap((e) =>
    e.lines.map((text, i) => ({ ...e, text, y: e.labelY + (i - (e.lines.length - 1) / 2) * line })),
  );
  const band = { y1: yOf(silence.from) + 19, y2: yOf(silence.to) - 19 };
  const words = ['Told without', 'a single year'];
  return {
    height: yOf(last) + 40,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.rect([band], { x1: 44, x2: size.width, y1: 'y1', y2: 'y2', fill: ink.faint, fillOpacity: 0.6 }),
      Plot.text(
        Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((year) => year % 5 === 0),
        {
          x: 0,
          y: yOf,
          text: String,
          textAnchor: 'start',
          fill: ink.muted,
          fontSize: labelSize,
        },
      ),
      Plot.text(lanes, { x: (l) => l.x - 4, y: 9, text: 'name', textAnchor: 'start', fontWeight: 600, fill: ink.text }),
      Plot.text(lanes, {
        x: (l) => l.x - 4,
        y: 26,
        text: (l) => tally(of(events, l.kind)),
        textAnchor: 'start',
        fontSize: labelSize,
        fill: ink.muted,
      }),
      Plot.ruleX(lanes, { x: 'x', y1: top - 16, y2: yOf(last) + 12, stroke: ink.rule }),
      Plot.link(
        placed.filter((e) => Math.abs(e.labelY - e.y) > 3),
        { x1: (e) => x(e) + 5, x2: (e) => x(e) + 11, y1: 'y', y2: 'labelY', stroke: ink.context, strokeWidth: 0.75 },
      ),
      ...marks(placed, silence.from, { x, y: 'y' }),
      Plot.text(labels, {
        x: (e) => x(e) + 13,
        y: 'y',
        text: 'text',
        textAnchor: 'start',
        fontSize: labelSize,
        fill: ink.text,
      }),
      Plot.text(words, {
        x: lanes[0]!.x + 13,
        y: (_, i) => (band.y1 + band.y2) / 2 + (i - 0.5) * 17,
        text: String,
        textAnchor: 'start',
        fontWeight: 600,
        fill: ink.finding,
      }),
    ],
  };
}

/** Undated events spread between the years they are told between; labels pushed apart where they would touch. */
function place(
  events: Event[],
  silence: { from: number; to: number },
  yOf: (year: number) => number,
  wrapped: (text: string) => string[],
): Placed[] {
  const yearOf = (e: Event) => {
    if (e.year !== null) return e.year;
    const same = events.filter((other) => other.year === null && other.told_after === e.told_after);
    const end = isFinding(e, silence.from) ? silence.to : (e.told_before ?? e.told_after! + 3);
    return e.told_after! + ((end - e.told_after!) * (same.indexOf(e) + 1)) / (same.length + 1);
  };
  const placed = events
    .map((e) => ({ ...e, y: yOf(yearOf(e)), lines: wrapped(e.event), labelY: 0 }))
    .sort((a, b) => a.y - b.y);
  const groups: { items: Placed[]; middle: number; height: number }[] = [];
  for (const item of placed) {
    let group = { items: [item], middle: item.y, height: item.lines.length * line + 3 };
    for (
      let last = groups.at(-1);
      last && last.middle + last.height / 2 > group.middle - group.height / 2;
      last = groups.at(-1)
    ) {
      groups.pop();
      const items = [...last.items, ...group.items];
      group = {
        items,
        middle: items.reduce((sum, e) => sum + e.y, 0) / items.length,
        height: last.height + group.height,
      };
    }
    groups.push(group);
  }
  for (const { items, middle, height } of groups) {
    let y = middle - height / 2;
    for (const item of items) {
      const own = item.lines.length * line + 3;
      item.labelY = y + own / 2;
      y += own;
    }
  }
  return placed;
}

/** As few lines as the width allows, and those as even as they can be. */
function wrap(text: string, width: number, size: Size): string[] {
  let lines = fillLines(text, width, size);
  for (let narrower = width - 4; narrower > width / 2; narrower -= 4) {
    const tried = fillLines(text, narrower, size);
    if (tried.length > lines.length) break;
    lines = tried;
  }
  return lines;
}

function fillLines(text: string, width: number, size: Size): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && size.textWidth(longer, labelSize) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function drawList(events: Event[]): Plot.PlotOptions {
  const { from } = silenceOf(events);
  const [row, head] = [21, 40];
  let y = -12;
  const heads: { text: string; tally: string; y: number }[] = [];
  const placed: (Event & { y: number })[] = [];
  for (const { kind, name } of lanes) {
    const lane = of(events, kind);
    heads.push({ text: name, tally: tally(lane), y: (y += head) - 18 });
    for (const event of lane) placed.push({ ...event, y: (y += row) - 12 });
  }
  const year = { x: 0, y: 'y', textAnchor: 'start', fontSize: labelSize } as const;
  return {
    height: y + 2,
    margin: 0,
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.text(heads, { x: 0, y: 'y', text: 'text', textAnchor: 'start', fontWeight: 600, fill: ink.text }),
      Plot.text(heads, { x: 360, y: 'y', text: 'tally', textAnchor: 'end', fontSize: labelSize, fill: ink.muted }),
      Plot.ruleY(heads, { x1: 0, x2: 360, y: (h) => h.y + 11, stroke: ink.rule }),
      Plot.text(
        placed.filter((e) => e.year !== null),
        { ...year, text: (e: Event) => String(e.year), fill: ink.muted },
      ),
      Plot.text(
        placed.filter((e) => e.year === null),
        { ...year, text: () => 'no year', fill: (e: Event) => (isFinding(e, from) ? ink.finding : ink.muted) },
      ),
      ...marks(placed, from, { x: 58, y: 'y' }),
      Plot.text(placed, { x: 71, y: 'y', text: 'event', textAnchor: 'start', fill: ink.text }),
    ],
  };
}
