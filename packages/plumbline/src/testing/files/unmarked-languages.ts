/** Text in a further language of the edition without its `lang`: browsers would pronounce, wrap and set it as text of the page. */
import { parseHTML } from 'linkedom';
import type { TextLanguages } from '../../core/language/text-languages.ts';

/** Elements with text only, or with content for machines. */
const opaque = ['script', 'style', 'textarea', 'option'];

/** @returns each text with its element: `<p> the 北京 one` */
export function unmarkedLanguages(html: string, { runsOf }: TextLanguages): string[] {
  const { document } = parseHTML(html);
  const faults: string[] = [];
  const walk = (element: Element, around: string): void => {
    if (opaque.includes(element.localName) || element.matches('head > title')) return;
    const language = element.getAttribute('lang') ?? around;
    for (const node of element.childNodes) {
      if (node.nodeType === 1) walk(node as Element, language);
      const text = node.textContent ?? '';
      if (node.nodeType === 3 && runsOf(text, language).length) faults.push(`<${element.localName}> ${text.trim()}`);
    }
  };
  walk(document.documentElement, '');
  return faults;
}
