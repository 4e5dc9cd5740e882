/** Puts a text on the clipboard. */
import { element } from './element.ts';

/** The message to show. */
export type Outcome = 'copied' | 'notAllowed';

export async function copyText(text: string): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Pages that were not fetched over HTTPS have no clipboard. What is selected in a field beside the button may be copied.
    const button = document.activeElement as HTMLElement;
    const field = element('textarea', '', text);
    button.after(field);
    field.select();
    const isCopied = document.execCommand('copy');
    field.remove();
    button.focus();
    if (!isCopied) return 'notAllowed';
  }
  return 'copied';
}
