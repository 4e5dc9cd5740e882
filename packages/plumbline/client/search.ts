/** Search: asks the index as a reader types, and lists what it finds. Without it the page leads to the lists of the site. */
import { recordKinds, type RecordKind } from '../src/search/record-types.ts';
import { ask, searchRecords, type Hit } from './search/pagefind.ts';
import { resultOf } from './search/result.ts';

const form = document.querySelector<HTMLFormElement>('form.search')!;
const field = form.querySelector<HTMLInputElement>('input[type=search]')!;
const status = document.querySelector<HTMLElement>('[role=status]')!;
const list = document.querySelector<HTMLOListElement>('.results')!;
const clearing = form.querySelector<HTMLButtonElement>('button[type=button]')!;
const more = document.querySelector<HTMLButtonElement>('button.more')!;
const nothing = document.querySelector<HTMLElement>('.nothing')!;
const { base = '/', index = '' } = form.dataset;

/** Results shown at a time, and how long a pause in typing is. */
const step = 12;
const pause = 150;

/** All that fits the query, and of it what is of the kind that is chosen. */
let found: Hit[] = [];
let wanted: Hit[] = [];
let shown = 0;
/** The query that is being answered, so that a late answer to another is dropped. */
let current: string | undefined;
let answering = Promise.resolve();
let waiting: ReturnType<typeof setTimeout> | undefined;

const chosen = (): RecordKind | undefined => (new FormData(form).get('kind') || undefined) as RecordKind | undefined;
const links = (): HTMLAnchorElement[] => [...list.querySelectorAll('a')];

/** Answers what stands in the field; once, however often it is asked. */
function search(): Promise<void> {
  clearTimeout(waiting);
  const query = field.value.trim();
  if (query !== current) {
    current = query;
    answering = answer(query);
  }
  return answering;
}

async function answer(query: string): Promise<void> {
  try {
    const hits = query ? await ask(index, query) : [];
    if (query !== current) return;
    found = hits;
    await choose();
  } catch {
    if (query !== current) return;
    current = undefined;
    found = [];
    await choose('The index could not be loaded. Try again, or look through the lists.');
  }
}

/** Shows what is of the chosen kind. */
async function choose(failure?: string): Promise<void> {
  const [query, kind] = [current ?? field.value.trim(), chosen()];
  remember(query, kind);
  wanted = kind ? found.filter((hit) => hit.kind === kind) : found;
  const these = wanted;
  const items = await itemsFrom(0);
  // Another query or kind may have been asked for meanwhile.
  if (these !== wanted) return;
  list.replaceChildren(...items);
  shown = items.length;
  more.hidden = shown >= wanted.length;
  nothing.hidden = items.length > 0;
  status.textContent = failure ?? (query && said(wanted.length, query, kind));
  for (const input of form.querySelectorAll<HTMLInputElement>('input[name=kind]')) {
    const count = input.value ? found.filter((hit) => hit.kind === input.value).length : found.length;
    input.disabled = query !== '' && count === 0 && !input.checked;
    input.parentElement!.querySelector('span')!.textContent = query && !failure ? String(count) : '';
  }
}

/** The next results that are wanted. */
const itemsFrom = async (start: number): Promise<HTMLLIElement[]> =>
  (await searchRecords(wanted.slice(start, start + step), current ?? '')).map((record) =>
    resultOf(record, current ?? '', base),
  );

function said(count: number, query: string, kind: RecordKind | undefined): string {
  const { one, many } = kind ? recordKinds[kind] : { one: 'Result', many: 'Results' };
  return count ? `${count} ${(count === 1 ? one : many).toLowerCase()} for “${query}”` : `Nothing found for “${query}”`;
}

/** The address leads back to what is found now. */
function remember(query: string, kind: RecordKind | undefined): void {
  const parameters = new URLSearchParams({ ...(query && { q: query }), ...(kind && { kind }) });
  history.replaceState(null, '', parameters.size ? `?${parameters}` : location.pathname);
}

function recall(): void {
  const parameters = new URLSearchParams(location.search);
  field.value = parameters.get('q') ?? '';
  const kind = parameters.get('kind');
  for (const input of form.querySelectorAll<HTMLInputElement>('input[name=kind]'))
    input.checked = input.value === (kind && kind in recordKinds ? kind : '');
  current = undefined;
  void search();
}

field.addEventListener('input', (event) => {
  // Chinese is typed in steps that are no words yet.
  if ((event as InputEvent).isComposing) return;
  clearTimeout(waiting);
  waiting = setTimeout(search, pause);
});
field.addEventListener('compositionend', () => void search());
form.addEventListener('change', (event) => void (event.target !== field && choose()));
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  await search();
  links()[0]?.focus();
});
clearing.addEventListener('click', () => {
  clear();
  field.focus();
});
more.addEventListener('click', async () => {
  const these = wanted;
  const items = await itemsFrom(shown);
  if (these !== wanted) return;
  list.append(...items);
  shown += items.length;
  more.hidden = shown >= wanted.length;
  items[0]?.querySelector('a')?.focus();
});

document.addEventListener('keydown', (event) => {
  const place = links().indexOf(document.activeElement as HTMLAnchorElement);
  const inField = document.activeElement === field;
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing || (!inField && place < 0)) return;
  if (event.key === 'ArrowDown') (links()[place + 1] ?? (more.hidden ? undefined : more))?.focus();
  else if (event.key === 'ArrowUp' && !inField) (links()[place - 1] ?? field).focus();
  else if (event.key === 'Escape' && inField) clear();
  else if (event.key === 'Escape') field.select();
  else return;
  event.preventDefault();
});

function clear(): void {
  field.value = '';
  void search();
}

addEventListener('popstate', recall);
recall();
