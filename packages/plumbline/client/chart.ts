/**
 * Puts charts into readers' hands: what a mark stands for, a table in the place of the drawing, what the chart declares to be
 * singled out, ordered or heard, and a link to all that as it is. The drawing is the one that is there; nothing is
 * fetched before somebody reaches for it.
 */
import { stateIn, withState } from './chart/url-state.ts';
import { Hand, type Attempt } from './chart/interactive-chart.ts';
import { listOver } from './chart/row-listbox.ts';
import { marksAt } from './chart/marks.ts';
import { takeUpPlaces } from './chart/place-list.ts';
import { tap } from './chart/pointer.ts';
import { refused, share } from './chart/share.ts';

/** How long a word about what was done stands, in milliseconds. */
const moment = 4000;

/** How long a reader must rest for the address to follow, in milliseconds. */
const pause = 200;

function upgrade(drawing: HTMLElement): void {
  const figure = drawing.parentElement!;
  const bar = figure.querySelector<HTMLElement>('.hand')!;
  const list = listOver(drawing);
  const word = bar.querySelector('output')!;
  const permalink = new URL(bar.dataset['permalink']!, location.href);
  const isHome = permalink.pathname === location.pathname;
  let hand: Hand | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  let said: ReturnType<typeof setTimeout> | undefined;
  let coming: Promise<Hand> | undefined;

  const say = (text: string) => {
    clearTimeout(said);
    word.textContent = text;
    said = setTimeout(() => (word.textContent = ''), moment);
  };

  const reach = () =>
    (coming ??= marksAt(drawing.dataset['marks']!).then(
      (marks) => (hand = new Hand(drawing, list, marks, show)),
      (error) => {
        coming = undefined;
        show();
        throw error;
      },
    ));

  /** Does what a reader asks for, or says that it cannot be. */
  const attempt: Attempt = async (what) => {
    try {
      what(await reach());
    } catch {
      say(hand ? refused : 'The rows could not be loaded. Reload the page.');
    }
  };

  /** What the reader has made of the chart, in the words that changed it and in the address. */
  const show = () => {
    for (const control of bar.querySelectorAll<HTMLSelectElement | HTMLButtonElement>('[name]')) {
      if (control.name === 'tab') control.textContent = hand?.state.tab ? 'Chart' : 'Table';
      if (control.name === 'sonify') control.textContent = hand?.isHeard ? 'Stop' : 'Listen';
      if (control.name === 'focus' || control.name === 'sort') control.value = hand?.state[control.name] ?? '';
    }
    // Browsers count how often an address changes.
    clearTimeout(later);
    if (isHome && hand)
      later = setTimeout(() => history.replaceState(history.state, '', withState(location.href, hand!.state)), pause);
  };

  const act: Record<string, (hand: Hand, value: string) => void> = {
    tab: (one) => one.turn(),
    sonify: (one) => one.listen(),
    focus: (one, value) => one.singleOut(value),
    sort: (one, value) => one.sortBy(value),
  };

  bar.addEventListener('change', ({ target }) => {
    const { name, value } = target as HTMLSelectElement;
    void attempt((one) => act[name]!(one, value));
  });
  bar.addEventListener('click', async ({ target }) => {
    const { name } = (target as Element).closest('button') ?? {};
    if (name === 'share') say(await share(withState(permalink.href, hand?.state)));
    else if (name) void attempt((one) => act[name]!(one, ''));
  });
  takeUpPlaces(figure, attempt);
  drawing.addEventListener('click', (event) => void attempt((one) => tap(one, event)));
  for (const part of [drawing, bar])
    for (const event of ['pointerenter', 'touchstart', 'focusin'])
      part.addEventListener(event, () => void attempt(() => {}), { passive: true });
  figure.addEventListener('focusout', ({ relatedTarget }) => {
    if (!figure.contains(relatedTarget as Node | null)) hand?.pin(-1);
  });
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hand?.dismiss();
  });

  // An address that a reader goes back to says what is in sight now.
  addEventListener('popstate', show);

  const state = isHome ? stateIn(location.href) : undefined;
  if (state) void attempt((one) => one.open(state));
  bar.hidden = false;
}

for (const drawing of document.querySelectorAll<HTMLElement>('.drawing[data-marks]')) upgrade(drawing);
