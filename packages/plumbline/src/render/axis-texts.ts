/** Texts that follow from the fields which a chart draws: years without a separator, units of axes where a chart gives no label. */
import { valueof, type Markish, type PlotOptions } from '@observablehq/plot';
import { isNumeric, type Field } from '../core/data/data-package.ts';
import type { SvgElement } from './svg/svg-dom.ts';

const positions = ['x', 'y', 'fx', 'fy'] as const;
type Position = (typeof positions)[number];

/** The part of Plot's marks that is used here. */
interface Drawn {
  data?: unknown;
  fx?: unknown;
  fy?: unknown;
  channels?: Record<string, { value?: unknown; scale?: unknown }>;
}

/** The fields that marks place on each scale. */
export type PlacedFields = Record<Position, Field[]>;

export function placedFields(marks: readonly Markish[], fields: readonly Field[]): PlacedFields {
  const channels = marks.flatMap((mark) => {
    const { data, fx, fy, channels: own = {} } = (mark ?? {}) as Drawn;
    const facets = Object.entries({ fx, fy }).map(([scale, value]) => ({ scale, value }));
    return [...Object.values(own), ...facets].map(({ value, scale }) => ({
      scale,
      field: fieldOf(value, data, fields),
    }));
  });
  const on = (position: Position) => [
    ...new Set(channels.flatMap(({ scale, field }) => (scale === position && field ? field : []))),
  ];
  return Object.fromEntries(positions.map((position) => [position, on(position)])) as PlacedFields;
}

/** The field that a channel has: the one that it names, or the one whose values its function returns. */
function fieldOf(value: unknown, data: unknown, fields: readonly Field[]): Field | undefined {
  if (typeof value === 'string') return fields.find(({ name }) => name === value);
  if (typeof value === 'object' && value !== null && 'label' in value)
    return fields.find(({ name }) => name === value.label);
  if (typeof value !== 'function' || !Array.isArray(data) || !data.length) return undefined;
  const call = value as (datum: unknown, i: number, all: unknown) => unknown;
  const shown = data.map((datum, i) => call(datum, i, data));
  return fields.find((field) => data.every((datum: unknown, i) => isCell(datum, field, shown[i])));
}

const isCell = (datum: unknown, { name }: Field, value: unknown): boolean =>
  typeof datum === 'object' && datum !== null && name in datum && (datum as Record<string, unknown>)[name] === value;

/** Prints years in labels and titles as they are: Plot would write numbers with a separator. */
export const withYears = (marks: readonly Markish[], fields: readonly Field[]): Markish[] =>
  marks.map((mark) => {
    const { data, channels = {} } = (mark ?? {}) as Drawn;
    const printed = ['text', 'title'].filter((name) => fieldOf(channels[name]?.value, data, fields)?.type === 'year');
    if (!printed.length) return mark;
    const own = printed.map((name) => [name, { ...channels[name], value: asText(channels[name]!.value) }]);
    // The mark itself is not changed: it may be drawn again, in another layout.
    return Object.create(mark as object, {
      channels: { value: { ...channels, ...Object.fromEntries(own) } },
    }) as Markish;
  });

const asText = (value: unknown) => ({
  transform: (data: unknown) =>
    Array.from(valueof(data as [], value as string) ?? [], (one: unknown) =>
      typeof one === 'number' ? String(one) : one,
    ),
});

/** Labels an axis of numbers with their unit. */
export function withUnits(options: PlotOptions, placed: PlacedFields): PlotOptions {
  const labelled = { ...options };
  for (const position of positions) {
    const scale = options[position];
    const units = new Set(placed[position].filter(isNumeric).map(unitOf));
    if (units.size !== 1 || placed[position].length !== placed[position].filter(isNumeric).length) continue;
    if (scale?.label === undefined && options.label === undefined)
      labelled[position] = { ...scale, label: [...units][0]! };
  }
  return labelled;
}

/** The unit, or what is counted if numbers have none. */
const unitOf = ({ unit, title, name }: Field): string => (unit && unit !== 'number' ? unit : (title ?? name));

/** A number of four digits as Plot prints it, which may be between two years. */
const printedYear = /^(\d),(\d{3})(\.\d+)?$/;

/** Prints years on axes as readers write them. Ticks between two years have no text. */
export function printYears(svg: SvgElement, placed: PlacedFields): void {
  for (const group of svg.querySelectorAll('g')) {
    const [, position] = /^(f?[xy])-axis tick label$/.exec(group.getAttribute('aria-label') ?? '') ?? [];
    const fields = position ? placed[position as Position] : [];
    if (!fields.length || !fields.every(({ type }) => type === 'year')) continue;
    for (const text of group.querySelectorAll('text')) {
      const [, thousands, rest, fraction] = printedYear.exec(text.textContent) ?? [];
      if (Number(fraction)) text.remove();
      else if (thousands) text.textContent = `${thousands}${rest}`;
    }
  }
}
