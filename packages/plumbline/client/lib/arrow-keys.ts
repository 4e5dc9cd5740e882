/** The position to which a key moves from one of `count` items; undefined for other keys. */
export function stepFrom(at: number, count: number, event: KeyboardEvent): number | undefined {
  const to = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: count - 1,
  }[event.key];
  if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  event.preventDefault();
  return Math.max(0, Math.min(to, count - 1));
}
