/** The list beside a map: each place is a button that lights its mark, all of them one stop of the tab key. */
import { element } from '../lib/element.ts';
import type { Attempt } from './interactive-chart.ts';
import { stepFrom } from '../lib/arrow-keys.ts';

export function takeUpPlaces(figure: HTMLElement, attempt: Attempt): void {
  const buttons = [...figure.querySelectorAll<HTMLElement>('[data-row]')].map((place) => {
    const button = element('button', '', ...place.childNodes);
    const row = Number(place.dataset['row']);
    const light = () => attempt((hand) => hand.light(row));
    const leave = () => attempt((hand) => hand.hover(-1));
    place.append(button);
    button.tabIndex = -1;
    for (const event of ['pointerenter', 'focus']) button.addEventListener(event, light);
    for (const event of ['pointerleave', 'blur']) button.addEventListener(event, leave);
    button.addEventListener('click', () => attempt((hand) => hand.pin(row, true)));
    return button;
  });
  if (buttons[0]) buttons[0].tabIndex = 0;
  figure.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const to = at < 0 ? undefined : stepFrom(at, buttons.length, event);
    if (to === undefined) return;
    buttons[at]!.tabIndex = -1;
    buttons[to]!.tabIndex = 0;
    buttons[to]!.focus();
  });
}
