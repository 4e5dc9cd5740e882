/** Chinese on a page that is not said to be Chinese: it would be spoken, broken and set as English. */
import { parseHTML } from 'linkedom';

const han = /\p{Script=Han}/u;

/** What these hold is text alone, or read by machines. */
const opaque = ['script', 'style', 'textarea', 'option'];

export function unmarkedChinese(html: string): string[] {
  const { document } = parseHTML(html);
  const faults: string[] = [];
  const walk = (element: Element, around: boolean): void => {
    if (opaque.includes(element.localName) || element.matches('head > title')) return;
    const own = element.getAttribute('lang');
    const chinese = own === null ? around : own.startsWith('zh');
    for (const node of element.childNodes) {
      if (node.nodeType === 1) walk(node as Element, chinese);
      const text = node.textContent ?? '';
      if (node.nodeType === 3 && !chinese && han.test(text)) faults.push(`<${element.localName}> ${text.trim()}`);
    }
  };
  walk(document.documentElement, false);
  return faults;
}
