/** HTML as text, for pages that must not depend on how the rest of the site is made. What is put in is escaped. */
import type { Language } from '../../core/language/language.ts';
import { escapeAttribute } from '../../render/svg/svg-serializer.ts';

/** A piece of markup that is whole. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Piece = Html | string | number | undefined | false | Piece[];

/**
 * html`<p>${words}</p>`: words are escaped, markup and lists of it are put in, nothing leaves nothing. Line ends of the
 * template become single spaces, which is what a browser makes of them.
 */
export const html = (parts: TemplateStringsArray, ...pieces: Piece[]): Html =>
  new Html(parts.map((part, i) => part.replace(/\s*\n\s*/g, ' ') + toText(pieces[i])).join(''));

function toText(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (piece instanceof Html) return piece.text;
  return Array.isArray(piece) ? piece.map(toText).join('') : escapeAttribute(String(piece));
}

/** Markup that is known to be sound: a drawing, a style sheet. */
export const raw = (text: string): Html => new Html(text);

/** A date as people read it and as programs do. */
export const timeElement = ({ formatDate }: Language, date: string): Html =>
  html`<time datetime="${date}">${formatDate(date)}</time>`;

/** Pieces with something between them. */
export const joinHtml = (pieces: Piece[], between: string): Piece[] =>
  pieces.flatMap((piece, i) => (i ? [between, piece] : [piece]));
