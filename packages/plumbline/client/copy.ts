/** Adds a button to each field or link with `data-copy` that copies its text. Without the script, readers select the text themselves. */
import type { Words } from '../src/core/language/language.ts';

/** How long a message is shown, in milliseconds. */
const messageTime = 4000;

for (const field of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const words = JSON.parse(field.dataset['copy']!) as ReturnType<Words['layout']['copyButton']>;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = words.text;
  button.ariaLabel = words.label;
  const message = document.createElement('span');
  message.className = 'copied';
  message.role = 'status';
  button.addEventListener('click', async () => {
    message.textContent = words[(await copy(field)) ? 'copied' : 'notAllowed'];
    setTimeout(() => (message.textContent = ''), messageTime);
  });
  const place = document.createElement('span');
  place.className = 'copying';
  place.append(button, message);
  // After the label, not in it, so that a click on the button does not focus the field.
  (field.closest('label') ?? field).after(place);
}

/** Copies the text of a field, or of the file that a link leads to. */
async function copy(field: HTMLElement): Promise<boolean> {
  try {
    const text =
      field instanceof HTMLTextAreaElement
        ? field.value
        : await (await fetch((field as HTMLAnchorElement).href)).text();
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (!(field instanceof HTMLTextAreaElement)) return false;
    field.select();
    return document.execCommand('copy');
  }
}
