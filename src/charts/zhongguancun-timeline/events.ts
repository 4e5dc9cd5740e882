/** The events, and which of them each view of the chart highlights. */

export interface Event {
  year: number | null;
  kind: string;
  event: string;
  told_after: number | null;
  told_before: number | null;
}

export interface Told extends Event {
  /** Whether the view highlights the event. The others keep their position and are dim. */
  lit: boolean;
  /** Whether the event is undated and the article tells it within the gap; two undated events are outside it. */
  isFinding: boolean;
}

/** The gap between two dated years for which the article tells most events without a year. */
export interface Silence {
  from: number;
  to: number;
}

export const yearsOf = (events: Event[]) => events.flatMap(({ year }) => year ?? []);
export const ofKind = <T extends Event>(events: T[], kind: string) => events.filter((event) => event.kind === kind);
/** Whether the view highlights the whole finding. */
export const isWhole = (events: Told[]) => events.every(({ lit, isFinding }) => lit || !isFinding);

const spoken: Record<string, (event: Event, silence: Silence) => boolean> = {
  state: ({ kind }) => kind === 'state',
  companies: ({ kind }) => kind === 'company',
  'no-year': (event, silence) => isWithin(event, silence) || event.year === silence.from || event.year === silence.to,
};

const isWithin = ({ year, told_after }: Event, { from }: Silence) => year === null && told_after === from;

export function tell(events: Event[], view: string | undefined): { events: Told[]; silence: Silence } {
  const silence = silenceOf(events);
  const speaks = view === undefined ? () => true : spoken[view]!;
  return {
    silence,
    events: events.map((event) => ({
      ...event,
      lit: speaks(event, silence),
      isFinding: isWithin(event, silence),
    })),
  };
}

function silenceOf(events: Event[]): Silence {
  const after = events.flatMap(({ year, told_after }) => (year === null ? (told_after ?? []) : []));
  const times = (year: number) => after.filter((other) => other === year).length;
  const from = [...after].sort((a, b) => times(b) - times(a))[0]!;
  return { from, to: Math.min(...yearsOf(events).filter((year) => year > from)) };
}
