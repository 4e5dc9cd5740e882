/** Searches while a reader types, and lists the results. Without the script, the search page links to the lists of the site. */
import { plural } from '../src/core/language/plural.ts';
import { recordKinds, type RecordKind } from '../src/search/record-types.ts';
import { language } from './lib/language.ts';
import type { Hit } from './search/hit.ts';
import { findHits } from './search/hits.ts';
import { resultItem } from './search/result.ts';
import { searchTerms } from './search/terms.ts';
import { fill, type SearchWords } from './search/words.ts';

const form = document.querySelector<HTMLFormElement>('form.search')!;
const field = form.querySelector<HTMLInputElement>('input[type=search]')!;
const status = document.querySelector<HTMLElement>('[role=status]')!;
const list = document.querySelector<HTMLOListElement>('.results')!;
const clearButton = form.querySelector<HTMLButtonElement>('button[type=button]')!;
const moreButton = document.querySelector<HTMLButtonElement>('button.more')!;
const noResults = document.querySelector<HTMLElement>('.nothing')!;
const { base = '/', pages = '', rows = '' } = form.dataset;
const words = JSON.parse(form.dataset['words']!) as SearchWords;

/** Results shown at a time. */
const step = 12;

/** A search starts after this pause in typing, in milliseconds. */
const pause = 150;

/** All hits for the query, and those of the chosen kind. */
let all: Hit[] = [];
let chosen: Hit[] = [];
let shown = 0;
/** The query whose results are shown or awaited; late results of an earlier query are dropped. */
let current: string | undefined;
let answering = Promise.resolve();
let timer: ReturnType<typeof setTimeout> | undefined;

const chosenKind = (): RecordKind | undefined =>
  (new FormData(form).get('kind') || undefined) as RecordKind | undefined;
const links = (): HTMLAnchorElement[] => [...list.querySelectorAll('a')];
const termsOf = (query: string): string => searchTerms(query, words.questionWords.split(' '));

/** Searches for the query in the field, unless it is the current one already. */
function search(): Promise<void> {
  clearTimeout(timer);
  const query = field.value.trim();
  if (query !== current) {
    current = query;
    answering = answer(query);
  }
  return answering;
}

async function answer(query: string): Promise<void> {
  try {
    const hits = query ? await findHits({ pages, rows }, termsOf(query), query) : [];
    if (query !== current) return;
    all = hits;
    await showResults();
  } catch {
    if (query !== current) return;
    current = undefined;
    all = [];
    await showResults(words.notLoaded);
  }
}

/** Shows the results of the chosen kind. */
async function showResults(failure?: string): Promise<void> {
  const [query, kind] = [current ?? field.value.trim(), chosenKind()];
  updateAddress(query, kind);
  chosen = kind ? all.filter((hit) => hit.kind === kind) : all;
  const hits = chosen;
  const items = await itemsFrom(0);
  // The query or kind may have changed meanwhile.
  if (hits !== chosen) return;
  list.replaceChildren(...items);
  shown = items.length;
  moreButton.hidden = shown >= chosen.length;
  noResults.hidden = items.length > 0;
  status.textContent = failure ?? (query && summary(chosen.length, query, kind));
  for (const input of form.querySelectorAll<HTMLInputElement>('input[name=kind]')) {
    const count = input.value ? all.filter((hit) => hit.kind === input.value).length : all.length;
    input.disabled = query !== '' && count === 0 && !input.checked;
    input.parentElement!.querySelector('span')!.textContent = query && !failure ? String(count) : '';
  }
}

/** The next results of the chosen kind. */
async function itemsFrom(start: number): Promise<HTMLLIElement[]> {
  const query = current ?? '';
  const records = await Promise.all(chosen.slice(start, start + step).map(({ data }) => data()));
  return records.map((record) => resultItem(record, termsOf(query), base, words));
}

/** "53 charts for “Alder”". */
function summary(count: number, query: string, kind: RecordKind | undefined): string {
  const text = count ? plural(language, count, words.found[kind ?? 'all']) : words.nothingFound;
  return fill(text, { count: String(count), query });
}

/** Puts query and kind into the address. */
function updateAddress(query: string, kind: RecordKind | undefined): void {
  const parameters = new URLSearchParams({ ...(query && { q: query }), ...(kind && { kind }) });
  history.replaceState(null, '', parameters.size ? `?${parameters}` : location.pathname);
}

/** Searches for the query and kind in the address. */
function readAddress(): void {
  const parameters = new URLSearchParams(location.search);
  field.value = parameters.get('q') ?? '';
  const kind = recordKinds.find((one) => one === parameters.get('kind')) ?? '';
  for (const input of form.querySelectorAll<HTMLInputElement>('input[name=kind]')) input.checked = input.value === kind;
  current = undefined;
  void search();
}

field.addEventListener('input', (event) => {
  // During composition of Chinese, the field contains letters that are not words yet.
  if ((event as InputEvent).isComposing) return;
  clearTimeout(timer);
  timer = setTimeout(search, pause);
});
field.addEventListener('compositionend', () => void search());
form.addEventListener('change', (event) => void (event.target !== field && showResults()));
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  await search();
  links()[0]?.focus();
});
clearButton.addEventListener('click', () => {
  clear();
  field.focus();
});
moreButton.addEventListener('click', async () => {
  const hits = chosen;
  const items = await itemsFrom(shown);
  if (hits !== chosen) return;
  list.append(...items);
  shown += items.length;
  moreButton.hidden = shown >= chosen.length;
  items[0]?.querySelector('a')?.focus();
});

document.addEventListener('keydown', (event) => {
  const at = links().indexOf(document.activeElement as HTMLAnchorElement);
  const inField = document.activeElement === field;
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing || (!inField && at < 0)) return;
  if (event.key === 'ArrowDown') (links()[at + 1] ?? (moreButton.hidden ? undefined : moreButton))?.focus();
  else if (event.key === 'ArrowUp' && !inField) (links()[at - 1] ?? field).focus();
  else if (event.key === 'Escape' && inField) clear();
  else if (event.key === 'Escape') field.select();
  else return;
  event.preventDefault();
});

function clear(): void {
  field.value = '';
  void search();
}

addEventListener('popstate', readAddress);
readAddress();
