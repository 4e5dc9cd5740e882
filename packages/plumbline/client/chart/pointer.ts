/** Mouse, pen and finger: what they are near is told, and stays while they are on their way to read it. */
import type { Hand } from './interactive-chart.ts';

/** Milliseconds that a tip stays for a pointer on its way to it, or gone from the drawing. */
const patience = 250;

/** Pixels that a finger moves along a drawing before it means to go from mark to mark. */
const slip = 10;

/** What was pinned when the pointer came down: a tap on it closes it. A finger may come down before the rows are there. */
let before = -1;

/**
 * A tap or click: on what is shown, or on nothing, it closes it. Whoever selects text means the text, and a mouse may; under a
 * finger the tip is in the way.
 */
export function tap(hand: Hand, event: PointerEvent): void {
  const isOnTip = hand.tip.box.contains(event.target as Node);
  if (!getSelection()?.isCollapsed || (isOnTip && event.pointerType !== 'touch')) return;
  const row = isOnTip ? before : hand.rowAt(event);
  hand.pin(row === before ? -1 : row);
  before = -1;
}

export function followPointer(hand: Hand): void {
  const { drawing, tip } = hand;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let near = 0;
  let start = 0;

  drawing.addEventListener('pointermove', (event) => {
    clearTimeout(waiting);
    if (tip.isSettled && tip.box.contains(event.target as Node)) return;
    const row = hand.rowAt(event);
    const last = near;
    near = distance(event, tip.box.getBoundingClientRect());
    if (event.pointerType === 'touch') {
      if (row >= 0 && event.buttons && Math.abs(event.clientX - start) > slip) hand.pin(row);
    } else if (tip.isSettled && near < last) {
      waiting = setTimeout(() => hand.hover(row), patience);
    } else hand.hover(row);
  });

  drawing.addEventListener('pointerleave', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => hand.hover(-1), patience);
  });

  drawing.addEventListener('pointerdown', ({ clientX }) => {
    start = clientX;
    before = hand.pinned;
  });

  document.addEventListener('pointerdown', ({ target }) => {
    if (!hand.figure.contains(target as Node)) hand.pin(-1);
  });
}

function distance({ clientX, clientY }: PointerEvent, { left, right, top, bottom }: DOMRect): number {
  return Math.hypot(Math.max(left - clientX, 0, clientX - right), Math.max(top - clientY, 0, clientY - bottom));
}
