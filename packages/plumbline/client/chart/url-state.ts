/** The state of a chart in its address: `?tab=table&focus=Zhejiang`. Names are those of Our World in Data, where it has them. */
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

/** The state that an address asks for; undefined where it asks for none. */
export function readState(address: string): ChartState | undefined {
  const { searchParams } = new URL(address);
  if (!names.some((name) => searchParams.has(name))) return undefined;
  return Object.fromEntries(names.map((name) => [name, searchParams.get(name) ?? ''])) as unknown as ChartState;
}

/** The address with this state in place of any other. Parameters that are not part of the state stay. */
export function withState(address: string, state?: ChartState): string {
  const url = new URL(address);
  for (const name of names) {
    url.searchParams.delete(name);
    if (state?.[name]) url.searchParams.set(name, state[name]);
  }
  return url.href;
}
