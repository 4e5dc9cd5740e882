/** Marks text in the further languages of an edition with `lang`, so that browsers pronounce, wrap and set it as such. */
import { Parser } from 'htmlparser2';
import type { TextLanguages } from '../../core/language/text-languages.ts';

/** Elements that cannot have child elements. */
const opaque = ['title', 'textarea', 'script', 'style', 'option'];

/**
 * Puts every run of such text in a span of its own. In a drawing, whose elements are counted, `lang` is added to the text element.
 * Text inside an element whose `lang` names a language of its script is not marked again.
 */
export function markLanguages(html: string, { codes, runsOf }: TextLanguages): string {
  if (!codes.length || !runsOf(html).length) return html;
  const pieces: string[] = [];
  let written = 0;
  const insert = (at: number, text: string) => {
    pieces.push(html.slice(written, at), text);
    written = at;
  };
  const open: { name: string; language: string | undefined; drawn: boolean; end: number }[] = [];
  const parser = new Parser(
    {
      onopentag(name, { lang }) {
        const around = open.at(-1);
        const drawn = name === 'svg' || (around?.drawn ?? false);
        open.push({ name, language: lang ?? around?.language, drawn, end: parser.endIndex });
      },
      onclosetag: () => void open.pop(),
      ontext(text) {
        const inner = open.at(-1);
        if (!inner || (opaque.includes(inner.name) && !inner.drawn)) return;
        const runs = runsOf(text, inner.language);
        if (!runs.length) return;
        if (inner.drawn) {
          const isWhole = runs.reduce((rest, run) => rest.replace(run.text, ''), text).trim() === '';
          if (!isWhole) return;
          insert(inner.end, ` lang="${runs[0]!.language}"`);
          inner.language = runs[0]!.language;
          return;
        }
        for (const { text: words, index, language, isUnbroken } of runs) {
          const at = parser.startIndex + index;
          insert(at, `<span lang="${language}"${isUnbroken ? ' class="unbroken"' : ''}>`);
          insert(at + words.length, '</span>');
        }
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return pieces.join('') + html.slice(written);
}
