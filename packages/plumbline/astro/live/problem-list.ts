/** A dialog over the page that lists problems, in development. */
import type { Problem } from 'plumbline/internal/core/input/problems';
import css from './problem-list.css?inline';

interface Shown {
  /** Problems of the edition on disk. */
  edition: readonly Problem[];
  /** Problems of this page only, such as an error in a component. */
  page: readonly Problem[];
  /** A sentence under the heading. */
  note: string;
}

/** The dialog is open while there are problems. Authors can close it to see the page. */
export class ProblemList extends HTMLElement {
  readonly #dialog = document.createElement('dialog');
  #shown: Shown = { edition: [], page: [], note: '' };

  constructor() {
    super();
    this.#dialog.setAttribute('aria-labelledby', 'title');
    this.attachShadow({ mode: 'open' }).append(element('style', css), this.#dialog);
  }

  show(changed: Partial<Shown>): void {
    this.#shown = { ...this.#shown, ...changed };
    const { edition, page, note } = this.#shown;
    const all = [...page, ...edition];
    if (!all.length) return this.remove();
    const list = document.createElement('ol');
    list.append(...all.map(item));
    this.#dialog.replaceChildren(heading(all.length), element('p', note), list);
    document.body.append(this);
    if (!this.#dialog.open) this.#dialog.showModal();
  }
}

customElements.define('plumbline-problems', ProblemList);

function heading(count: number): HTMLElement {
  const title = element('h1', count === 1 ? '1 problem' : `${count} problems`);
  title.id = 'title';
  const close = element('button', 'Close');
  close.addEventListener('click', () => close.closest('dialog')!.close());
  const header = document.createElement('header');
  header.append(title, close);
  return header;
}

function item({ file, place, message, hint }: Problem): HTMLElement {
  const one = document.createElement('li');
  one.append(
    element('h2', [file, place].filter(Boolean).join(', ')),
    element(
      'p',
      message.replace(/^./, (first) => first.toUpperCase()),
    ),
    element('p', `Hint: ${hint}`),
  );
  return one;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
