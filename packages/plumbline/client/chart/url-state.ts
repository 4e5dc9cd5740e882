/** How a chart was left, in its address: `?tab=table&focus=Zhejiang`, in Our World in Data's words where they have one. */
export interface State {
  tab: string;
  /** A value that is singled out. */
  focus: string;
  /** The field that the bands are ordered by. */
  sort: string;
  /** Name of the row that is pointed at. */
  row: string;
}

const names = ['tab', 'focus', 'sort', 'row'] as const;

/** What an address asks for; none where it asks for nothing. */
export function stateIn(address: string): State | undefined {
  const { searchParams } = new URL(address);
  if (!names.some((name) => searchParams.has(name))) return undefined;
  return Object.fromEntries(names.map((name) => [name, searchParams.get(name) ?? ''])) as unknown as State;
}

/** The address with this state and no other; whatever else it says stays. */
export function withState(address: string, state?: State): string {
  const url = new URL(address);
  for (const name of names) {
    url.searchParams.delete(name);
    if (state?.[name]) url.searchParams.set(name, state[name]);
  }
  return url.href;
}
