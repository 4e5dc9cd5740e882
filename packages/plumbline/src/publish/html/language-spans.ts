/**
 * Says of every piece of Chinese on a page that it is Chinese, so that it is spoken, broken and set as such. Authors write
 * characters and nothing else; this is done once, when a page is whole.
 */
import { Parser } from 'htmlparser2';

const han = /\p{Script=Han}/u;

/** A run begins and ends with a character or a Chinese sign; Western signs that stand between belong to it. */
const run =
  /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF](?:[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’·…—]*[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF])?/gu;

/** A name of so many characters stands in one line. */
const shortest = 4;

/** What these hold is text alone. */
const opaque = ['title', 'textarea', 'script', 'style', 'option'];

/** Every run of Chinese in a language span of its own; in a drawing, whose elements are counted, its label says so. */
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
          const kept = [...words].length <= shortest ? ' class="unbroken"' : '';
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
