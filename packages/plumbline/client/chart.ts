/**
 * Makes the charts of a page interactive: tips, a table instead of the drawing, highlighting, sorting, sound, and a link to the
 * current state. The drawing is already in the page; its rows are loaded on first use.
 */
import { InteractiveChart } from './chart/interactive-chart.ts';
import { fetchMarks } from './chart/marks.ts';
import { addPlaceButtons } from './chart/place-list.ts';
import { handleTap } from './chart/pointer.ts';
import { addListbox } from './chart/row-listbox.ts';
import type { WhenLoaded } from './chart/selection.ts';
import { share } from './chart/share.ts';
import { readState, withState } from './chart/url-state.ts';
import type { ChartWords } from './chart/words.ts';

/** How long a message is shown, in milliseconds. */
const messageTime = 4000;

/** How long a reader must pause before the address is updated, in milliseconds. */
const pause = 200;

function makeInteractive(drawing: HTMLElement): void {
  const figure = drawing.parentElement!;
  const controls = figure.querySelector<HTMLElement>('.chart-controls')!;
  const words = JSON.parse(controls.dataset['words']!) as ChartWords;
  const listbox = addListbox(drawing, words.listbox);
  const output = controls.querySelector('output')!;
  const permalink = new URL(controls.dataset['permalink']!, location.href);
  const isPermalink = permalink.pathname === location.pathname;
  let chart: InteractiveChart | undefined;
  let loading: Promise<InteractiveChart> | undefined;
  let addressTimer: ReturnType<typeof setTimeout> | undefined;
  let messageTimer: ReturnType<typeof setTimeout> | undefined;

  const announce = (text: string) => {
    clearTimeout(messageTimer);
    output.textContent = text;
    messageTimer = setTimeout(() => (output.textContent = ''), messageTime);
  };

  const load = () =>
    (loading ??= fetchMarks(drawing.dataset['marks']!).then(
      (marks) => (chart = new InteractiveChart(drawing, listbox, marks, words, update)),
      (error) => {
        loading = undefined;
        update();
        throw error;
      },
    ));

  const whenLoaded: WhenLoaded<InteractiveChart> = async (action) => {
    try {
      action(await load());
    } catch {
      announce(chart ? words.notAllowed : words.notLoaded);
    }
  };

  /** Shows the state of the chart in its controls and, on its own page, in the address. */
  const update = () => {
    for (const control of controls.querySelectorAll<HTMLSelectElement | HTMLButtonElement>('[name]')) {
      if (control.name === 'tab') control.textContent = words[chart?.state.tab ? 'chart' : 'table'];
      if (control.name === 'sonify') control.textContent = words[chart?.isPlaying ? 'stop' : 'play'];
      if (control.name === 'focus' || control.name === 'sort') control.value = chart?.state[control.name] ?? '';
    }
    // Browsers limit how often an address may change.
    clearTimeout(addressTimer);
    if (isPermalink && chart)
      addressTimer = setTimeout(
        () => history.replaceState(history.state, '', withState(location.href, chart!.state)),
        pause,
      );
  };

  const actions: Record<string, (chart: InteractiveChart, value: string) => void> = {
    tab: (one) => one.toggleTable(),
    sonify: (one) => one.toggleSound(),
    focus: (one, value) => one.highlight(value),
    sort: (one, value) => one.sort(value),
  };

  controls.addEventListener('change', ({ target }) => {
    const { name, value } = target as HTMLSelectElement;
    void whenLoaded((one) => actions[name]!(one, value));
  });
  controls.addEventListener('click', async ({ target }) => {
    const { name } = (target as Element).closest('button') ?? {};
    if (name === 'share') {
      const outcome = await share(withState(permalink.href, chart?.state));
      if (outcome) announce(words[outcome]);
    } else if (name) void whenLoaded((one) => actions[name]!(one, ''));
  });
  addPlaceButtons(figure, whenLoaded);
  drawing.addEventListener('click', (event) => void whenLoaded((one) => handleTap(one, one.tip, event)));
  for (const part of [drawing, controls])
    for (const event of ['pointerenter', 'touchstart', 'focusin'])
      part.addEventListener(event, () => void whenLoaded(() => {}), { passive: true });
  figure.addEventListener('focusout', ({ relatedTarget }) => {
    if (!figure.contains(relatedTarget as Node | null)) chart?.pin(-1);
  });
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') chart?.dismiss();
  });

  // Keeps the state of the chart in the address after back navigation.
  addEventListener('popstate', update);

  const state = isPermalink ? readState(location.href) : undefined;
  if (state) void whenLoaded((one) => one.open(state));
  controls.hidden = false;
}

/**
 * Lays out a drawing when the page is loaded. Until then the browser skips those far from the window, so that the text appears sooner. A
 * picture of the whole page, by a browser or an archive, would be without them.
 */
const layOut = (drawing: HTMLElement): void =>
  addEventListener('load', () => {
    // Each in a task of its own, so that the page stays responsive.
    for (const { style } of drawing.querySelectorAll('svg')) setTimeout(() => (style.contentVisibility = 'visible'));
  });

for (const drawing of document.querySelectorAll<HTMLElement>('.drawing[data-marks]')) {
  makeInteractive(drawing);
  layOut(drawing);
}
