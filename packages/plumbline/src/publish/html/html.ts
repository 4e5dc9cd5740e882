/** HTML as text, for pages that Astro does not render. Inserted text is escaped. */
import type { Language } from '../../core/language/language.ts';
import { escapeAttribute } from '../../render/svg/svg-serializer.ts';

/** Well-formed markup. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Piece = Html | string | number | undefined | false | Piece[];

/**
 * html`<p>${text}</p>`: text is escaped; markup and lists of it are inserted; undefined and false are left out. Line
 * ends in the template become single spaces, as in browsers.
 */
export const html = (parts: TemplateStringsArray, ...pieces: Piece[]): Html =>
  new Html(parts.map((part, i) => part.replace(/\s*\n\s*/g, ' ') + toText(pieces[i])).join(''));

function toText(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (piece instanceof Html) return piece.text;
  return Array.isArray(piece) ? piece.map(toText).join('') : escapeAttribute(String(piece));
}

/** Trusted markup: a drawing, a style sheet. */
export const raw = (text: string): Html => new Html(text);

/** A `time` element: the date for readers and for programs. */
export const timeElement = ({ formatDate }: Language, date: string): Html =>
  html`<time datetime="${date}">${formatDate(date)}</time>`;

/** Pieces with a separator between them. */
export const joinHtml = (pieces: Piece[], between: string): Piece[] =>
  pieces.flatMap((piece, i) => (i ? [between, piece] : [piece]));
