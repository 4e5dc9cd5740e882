/** Splits a page into sections, each indexed as a separate page, so that results link to headings. */
import { html as markup, raw } from '../publish/html/html.ts';
import type { RecordKind } from './record-types.ts';

export interface Section {
  /** The path of the page without the base, with the fragment of the heading. */
  path: string;
  /** HTML, with the heading of the section as its title. */
  content: string;
}

/** @param page HTML with its text in `main`; sections begin with an `h2` that has an id. */
export function pageSections(page: string, path: string, kind: RecordKind, language: string): Section[] {
  const main = /<main[^>]*>([^]*)<\/main>/.exec(page)?.[1] ?? '';
  const title = /<h1[^>]*>([^]*?)<\/h1>/.exec(main)?.[1]?.replace(/<[^>]*>/g, '') ?? '';
  // Removes links to other pages and sections, and what is in figures: most of a page, and a cell of a table is no text.
  const text = main
    .replace(/<(nav|footer|svg)\b[^]*?<\/\1>/g, '')
    .replace(/<figure\b(?:(?!<figure\b)[^])*?<\/figure>/g, '<figure></figure>');
  return text.split(/(?=<h2 id=)/).map((part) => {
    const [heading, id, name] = /^<h2 id="([^"]*)"[^>]*>([^]*?)<\/h2>/.exec(part) ?? [];
    const body = heading ? part.replace(heading, `<h1>${name}</h1>`) : part;
    const filters = [
      markup`<meta data-pagefind-filter="kind[content]" content="${kind}">`,
      heading ? markup`<meta data-pagefind-filter="within[content]" content="${raw(title)}">` : undefined,
    ];
    const content = markup`<!doctype html><html lang="${language}"><body><main>${filters}${raw(body)}</main></body></html>`;
    return { path: id ? `${path}#${id}` : path, content: content.text };
  });
}
