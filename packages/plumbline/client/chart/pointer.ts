/** Shows the row nearest to the pointer, and keeps its tip open while the pointer moves towards the tip. */
import type { Selection } from './selection.ts';
import type { Tip } from './tip.ts';

/** Time for which a tip stays open while the pointer moves towards it, or after it has left the drawing, in milliseconds. */
const delay = 250;

/** Horizontal distance after which a moving finger selects the marks that it passes, in pixels. */
const dragThreshold = 10;

/** The row that was pinned at the last pointerdown; a tap on it closes its tip. Kept here because taps may come before the rows are loaded. */
let pinnedBefore = -1;

/** Handles a tap or click: pins the row, or closes the tip. Selecting text does neither; with a mouse, text in the tip can be selected too. */
export function handleTap(selection: Selection, tip: Tip, event: PointerEvent): void {
  const isOnTip = tip.box.contains(event.target as Node);
  if (!getSelection()?.isCollapsed || (isOnTip && event.pointerType !== 'touch')) return;
  const row = isOnTip ? pinnedBefore : selection.rowAt(event);
  selection.pin(row === pinnedBefore ? -1 : row);
  pinnedBefore = -1;
}

export function followPointer(selection: Selection, tip: Tip, drawing: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let distance = 0;
  let start = 0;

  drawing.addEventListener('pointermove', (event) => {
    clearTimeout(timer);
    if (tip.isSettled && tip.box.contains(event.target as Node)) return;
    const row = selection.rowAt(event);
    const last = distance;
    distance = distanceTo(tip.box.getBoundingClientRect(), event);
    if (event.pointerType === 'touch') {
      if (row >= 0 && event.buttons && Math.abs(event.clientX - start) > dragThreshold) selection.pin(row);
    } else if (tip.isSettled && distance < last) {
      timer = setTimeout(() => selection.hover(row), delay);
    } else selection.hover(row);
  });

  drawing.addEventListener('pointerleave', () => {
    clearTimeout(timer);
    timer = setTimeout(() => selection.hover(-1), delay);
  });

  drawing.addEventListener('pointerdown', ({ clientX }) => {
    start = clientX;
    pinnedBefore = selection.pinned;
  });

  document.addEventListener('pointerdown', ({ target }) => {
    if (!drawing.parentElement!.contains(target as Node)) selection.pin(-1);
  });
}

function distanceTo({ left, right, top, bottom }: DOMRect, { clientX, clientY }: PointerEvent): number {
  return Math.hypot(Math.max(left - clientX, 0, clientX - right), Math.max(top - clientY, 0, clientY - bottom));
}
