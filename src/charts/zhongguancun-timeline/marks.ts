/** What both layouts draw: the marks of the events, and the names of their lanes. */
import * as Plot from '@observablehq/plot';
import { byWeight, colors } from 'plumbline/charts';
import { ofKind, type Event, type Told } from './events.ts';

/** One lane for each kind of event. In the wide layout, `x` is its left edge and `width` its width, in pixels. */
export const lanes = [
  { kind: 'state', name: 'State', x: 56, width: 136 },
  { kind: 'company', name: 'Companies', x: 196, width: 134 },
  { kind: 'finance', name: 'Finance', x: 336, width: 128 },
  { kind: 'technology', name: 'Technology', x: 470, width: 120 },
  { kind: 'people', name: 'People', x: 596, width: 124 },
];
export const small = { textAnchor: 'start', fontSize: 12 } as const;

/** A mark has the same position, shape and colour in every view, unless the view does not highlight it: then it is a small dot. */
export const marks = (events: Told[], position: Plot.DotOptions): Plot.Markish[] => {
  const lit = events.filter((e) => e.lit);
  return [
    Plot.dot(
      events.filter((e) => !e.lit),
      { ...position, r: 1.75, fill: colors.context },
    ),
    Plot.dot(
      lit.filter((e) => e.year !== null && e.kind !== 'state'),
      { ...position, r: 4, fill: colors.context },
    ),
    Plot.dot(
      lit.filter((e) => e.year !== null && e.kind === 'state'),
      { ...position, r: 4.5, symbol: 'square', fill: colors.text },
    ),
    Plot.dot(
      lit.filter((e) => e.year === null),
      {
        ...position,
        r: 4,
        fill: colors.paper,
        strokeWidth: 1.75,
        stroke: (e: Told) => (e.isFinding ? colors.finding : colors.context),
      },
    ),
  ];
};

/** The names of the lanes, with their numbers of dated and undated events. */
export function heads(events: Told[], name: Plot.TextOptions, count: Plot.TextOptions): Plot.Markish[] {
  const isLit = ({ kind }: { kind: string }) => ofKind(events, kind).some((e) => e.lit);
  return byWeight(lanes, isLit).flatMap(({ some, strong, fontWeight }) => [
    Plot.text(some, { ...name, text: 'name', fontWeight, fill: strong ? colors.text : colors.muted }),
    Plot.text(some, { ...small, ...count, text: (l) => tally(ofKind(events, l.kind)), fill: colors.muted }),
  ]);
}

function tally(events: Event[]): string {
  const undated = events.filter((event) => event.year === null).length;
  return undated ? `${events.length - undated} dated, ${undated} not` : `all ${events.length} dated`;
}
