import type { Words } from '../en.ts';
import { plural } from '../plural.ts';

export const format: Words['format'] = {
  yes: 'ja',
  no: 'nein',
  noValue: 'kein Wert',
  quote: (text) => `„${text}“`,
};

export const status: Words['status'] = {
  verified: { name: 'belegt', description: 'steht in einem Dokument, das uns vorliegt' },
  paraphrased: { name: 'sinngemäß', description: 'aus einem Dokument, das uns vorliegt, in unseren Worten' },
  derived: { name: 'berechnet', description: 'aus anderen Werten berechnet' },
  cited: { name: 'zitiert', description: 'aus einer genannten Quelle, die uns nicht vorliegt' },
  inferred: { name: 'erschlossen', description: 'von uns erschlossen, mit Begründung' },
  weak: { name: 'unsicher', description: 'aus einer einzigen Quelle, die keine andere bestätigt' },
  missing: { name: 'fehlt', description: 'kein Wert gefunden' },
};

export const precision: Words['precision'] = {
  exactly: 'genau',
  about: 'etwa',
  nearly: 'fast',
  'just over': 'etwas mehr als',
  'at least': 'mindestens',
  'more than': 'mehr als',
  'at most': 'höchstens',
  'less than': 'weniger als',
  between: 'zwischen',
  range: (from, to) => `${from} bis ${to}`,
};

export const rowStatus: Words['rowStatus'] = {
  fields: (fields, name) => `${fields}: ${name}`,
  rest: (name) => `übrige: ${name}`,
};

export const numbers: Words['numbers'] = {
  withheld: 'nicht veröffentlicht',
  inStory: (title) => `Zahlen in „${title}“`,
  allRows: 'alle Zeilen',
  allOtherRows: 'alle übrigen Zeilen',
  percent: 'Prozent',
};

export const withheld: Words['withheld'] = {
  notice: (works, count) =>
    `Diese Daten sind hier nicht veröffentlicht: ${works} ${plural('de', count, { one: 'darf', other: 'dürfen' })} nicht weitergegeben werden.`,
};
