/** Puts a button beside each field whose text is there to be copied. Without it the text is selected by hand. */
const seconds = 4;

for (const field of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  const name = field.dataset['copy'];
  if (name) button.setAttribute('aria-label', `Copy ${name}`);
  const said = document.createElement('span');
  said.className = 'copied';
  said.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    said.textContent = (await copy(field)) ? 'Copied' : 'Your browser does not allow it: select the text and copy it';
    setTimeout(() => (said.textContent = ''), seconds * 1000);
  });
  const place = document.createElement('span');
  place.className = 'copying';
  place.append(button, said);
  // Beside the label, not in it: a press on the button is not one on the field.
  (field.closest('label') ?? field).after(place);
}

/** What a field holds, or a link leads to. */
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

// A module, so that its names are its own.
export {};
