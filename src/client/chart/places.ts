/** The list beside a map: each place is a button that lights its mark, all of them one stop of the tab key. */
import { element } from './element.ts';
import type { Hand } from './hand.ts';
import { stepFrom } from './step.ts';

export function takeUpPlaces(figure: HTMLElement, reach: () => Promise<Hand | undefined>): void {
  const buttons = [...figure.querySelectorAll<HTMLElement>('[data-row]')].map((place) => {
    const button = element('button', '', ...place.childNodes);
    const row = Number(place.dataset['row']);
    const light = async () => (await reach())?.light(row);
    const leave = async () => (await reach())?.hover(-1);
    place.append(button);
    button.type = 'button';
    button.tabIndex = -1;
    button.addEventListener('pointerenter', light);
    button.addEventListener('focus', light);
    button.addEventListener('pointerleave', leave);
    button.addEventListener('blur', leave);
    button.addEventListener('click', async () => (await reach())?.pin(row, true));
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
