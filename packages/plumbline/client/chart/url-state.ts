/** The state of a chart in its address: `?tab=table&focus=north`. Parameters that Our World in Data also has are named as there. */
export interface ChartState {
  tab: string;
  /** The value that is highlighted. */
  focus: string;
  /** The field that the bands are sorted by. */
  sort: string;
  /** Name of the row that is selected. */
  row: string;
}

const names = ['tab', 'focus', 'sort', 'row'] as const;

/** The state in an address; undefined if it has none. */
export function readState(address: string): ChartState | undefined {
  const { searchParams } = new URL(address);
  if (!names.some((name) => searchParams.has(name))) return undefined;
  return Object.fromEntries(names.map((name) => [name, searchParams.get(name) ?? ''])) as unknown as ChartState;
}

/** Replaces the state in an address. Other parameters are kept. */
export function withState(address: string, state?: ChartState): string {
  const url = new URL(address);
  for (const name of names) {
    url.searchParams.delete(name);
    if (state?.[name]) url.searchParams.set(name, state[name]);
  }
  return url.href;
}
