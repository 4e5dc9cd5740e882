/**
 * Marks Chinese text as Chinese, so that browsers pronounce, wrap and set it as such. Authors write plain characters;
 * finished pages are marked.
 */
import { Parser } from 'htmlparser2';

const han = /\p{Script=Han}/u;

/** A run of Chinese characters, with Western punctuation inside it. */
const run =
  /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF](?:[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’·…—]*[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF])?/gu;

/** Names up to this many characters are not wrapped. */
const unbrokenLength = 4;

/** Elements that cannot have child elements. */
const opaque = ['title', 'textarea', 'script', 'style', 'option'];

/**
 * Every run of Chinese in a span of its own. In a drawing, whose elements are counted, `lang` is added to the text
 * element.
 */
export function markLanguages(html: string): string {
  if (!han.test(html)) return html;
  const pieces: string[] = [];
  let written = 0;
  const insert = (at: number, text: string) => {
    pieces.push(html.slice(written, at), text);
    written = at;
  };
  const open: { name: string; chinese: boolean; drawn: boolean; end: number }[] = [];
  const parser = new Parser(
    {
      onopentag(name, { lang }) {
        const around = open.at(-1);
        const chinese = lang === undefined ? (around?.chinese ?? false) : lang.startsWith('zh');
        open.push({ name, chinese, drawn: name === 'svg' || (around?.drawn ?? false), end: parser.endIndex });
      },
      onclosetag: () => void open.pop(),
      ontext(text) {
        const inner = open.at(-1);
        if (!inner || inner.chinese || !han.test(text) || (opaque.includes(inner.name) && !inner.drawn)) return;
        if (inner.drawn) {
          if (text.replace(run, '').trim() !== '') return;
          insert(inner.end, ' lang="zh-Hans"');
          inner.chinese = true;
          return;
        }
        for (const { 0: words, index } of text.matchAll(run)) {
          const at = parser.startIndex + index;
          const kept = [...words].length <= unbrokenLength ? ' class="unbroken"' : '';
          insert(at, `<span lang="zh-Hans"${kept}>`);
          insert(at + words.length, '</span>');
        }
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return pieces.join('') + html.slice(written);
}
