/** Leaves out of a page the style rules that nothing on it can match, now or after its scripts have changed it. */
import { namesIn, namesInScript, type HasName } from './names.ts';
import { readStyleSheet, writeStyleSheet, type StyleSheet } from './style-sheet.ts';

/** What is kept from page to page: thousands of pages have the same few style sheets. */
const sheets = new Map<string, { sheet: StyleSheet; written: Map<string, string> }>();
const scriptNames = new Map<string, HasName>();

/**
 * Removes the rules that a page does not use. A page with a script that is not known keeps all of them.
 *
 * Of its style elements, only those without attributes in the head are changed: Astro writes the styles of components into such.
 * @param codeOf the code of a script by the address in its element; undefined if the script is not known
 */
export function withUsedRules(html: string, codeOf: (address: string) => string | undefined): string {
  const end = html.indexOf('</head>');
  const scripts = scriptsIn(html).map((address) => address && namesOfScript(address, codeOf));
  if (end < 0 || !scripts.every((one) => typeof one === 'function')) return html;
  const names = namesIn(html);
  const has: HasName = (name) => names.has(name) || scripts.some((hasName) => hasName(name));
  const head = html
    .slice(0, end)
    .replace(/<style>([^]*?)<\/style>/g, (_, css: string) => `<style>${usedRules(css, has)}</style>`);
  return head + html.slice(end);
}

/** The addresses of the scripts that run; undefined for a script in the page. */
const scriptsIn = (html: string): (string | undefined)[] =>
  [...html.matchAll(/<script\b([^>]*)>/gi)]
    .filter(([, attributes]) => !/\stype="(application\/(ld\+)?json|speculationrules)"/.test(attributes!))
    .map(([, attributes]) => /\ssrc="([^"]*)"/.exec(attributes!)?.[1]);

function namesOfScript(address: string, codeOf: (address: string) => string | undefined): HasName | undefined {
  const known = scriptNames.get(address);
  if (known) return known;
  const code = codeOf(address);
  if (code === undefined) return undefined;
  const names = namesInScript(code);
  scriptNames.set(address, names);
  return names;
}

function usedRules(css: string, has: HasName): string {
  let kept = sheets.get(css);
  if (!kept) sheets.set(css, (kept = { sheet: readStyleSheet(css), written: new Map() }));
  const present = [...kept.sheet.names].filter(has);
  const key = present.join();
  let text = kept.written.get(key);
  if (text === undefined) kept.written.set(key, (text = writeStyleSheet(kept.sheet, new Set(present))));
  return text;
}
