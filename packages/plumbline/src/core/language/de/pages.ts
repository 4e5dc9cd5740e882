import type { Words } from '../en.ts';

export const notFound: Words['notFound'] = {
  title: 'Seite nicht gefunden',
  heading: 'Unter dieser Adresse gibt es keine Seite',
  help: 'Veröffentlichte Adressen sind dauerhaft. Wenn ein Link hierher führt, ist seine Adresse falsch, oder die Seite gab es nie.',
  goOn: 'Weiter zu:',
};

export const retired: Words['retired'] = {
  title: (path) => `Entfernt: ${path}`,
  description: (edition, path) => `${edition} hat die Seite unter ${path} entfernt.`,
  kicker: 'Entfernt',
  heading: 'Diese Seite wurde entfernt',
  removed: { before: 'Entfernt am ', after: '.' },
  versions: 'Eingefrorene Versionen sind weiterhin verfügbar',
  goOn: 'Weiter zu',
};

export const republished: Words['republished'] = {
  by: (authors) => `Von ${authors}.`,
  firstPublished: (date) => ({ before: 'Zuerst veröffentlicht von ', after: ` am ${date}:` }),
  corrections: 'Korrekturen',
  sources: 'Quellen',
  sourceNotes: 'Quellenangaben',
  data: 'Daten:',
  credit: (title, authors) => ({ before: `„${title}“ von ${authors}, `, after: '.' }),
  licence: { before: 'Lizenz: ', after: '.' },
  everyNumber: 'Jede Zahl führt zu ihrem Beleg.',
};
