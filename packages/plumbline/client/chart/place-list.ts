/** Turns the places in the list beside a map into buttons that ring their marks, with one tab stop for all. */
import { element } from '../lib/element.ts';
import { stepFrom } from '../lib/arrow-keys.ts';
import type { WhenLoaded } from './selection.ts';

export function addPlaceButtons(figure: HTMLElement, whenLoaded: WhenLoaded): void {
  const buttons = [...figure.querySelectorAll<HTMLElement>('[data-row]')].map((place) => {
    const button = element('button', '', ...place.childNodes);
    const row = Number(place.dataset['row']);
    const enter = () => whenLoaded((chart) => chart.ring(row));
    const leave = () => whenLoaded((chart) => chart.hover(-1));
    place.append(button);
    button.tabIndex = -1;
    button.onpointerenter = button.onfocus = enter;
    button.onpointerleave = button.onblur = leave;
    button.onclick = () => whenLoaded((chart) => chart.pin(row, true));
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
