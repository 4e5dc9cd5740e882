/** Adds a button to each field or link with `data-copy` that copies its text, or that of a file in an archive. Without the script, readers select the text themselves. */
import type { Words } from '../src/core/language/language.ts';
import { copyText } from './lib/copy-text.ts';

/** Of this script. */
const address = (document.currentScript as HTMLScriptElement).src;

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
    message.textContent = words[await copy(field)];
    setTimeout(() => (message.textContent = ''), messageTime);
  });
  const place = document.createElement('span');
  place.className = 'copying';
  place.append(button, message);
  // After the label, not in it, so that a click on the button does not focus the field.
  (field.closest('label') ?? field).after(place);
}

async function fromArchive({ href, dataset }: HTMLAnchorElement): Promise<string> {
  const { strFromU8, unzipSync } = (await import(new URL('unzip.js', address).href)) as typeof import('./unzip.ts');
  const archive = new Uint8Array(await (await fetch(href)).arrayBuffer());
  const [file] = Object.values(unzipSync(archive, { filter: ({ name }) => name.endsWith(`/${dataset['file']}`) }));
  return strFromU8(file!);
}

/** Copies the text of a field, or of a file in the archive that a link leads to. @returns the message to show */
async function copy(field: HTMLElement): Promise<'copied' | 'notAllowed'> {
  if (!(field instanceof HTMLTextAreaElement))
    return fromArchive(field as HTMLAnchorElement).then(copyText, () => 'notAllowed');
  const outcome = await copyText(field.value);
  // Readers can copy the selection themselves.
  if (outcome === 'notAllowed') field.select();
  return outcome;
}
