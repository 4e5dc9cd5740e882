import type { Words } from '../en.ts';
import { counted, plural } from '../plural.ts';

export const front: Words['front'] = {
  allStories: (count) => counted('de', count, { one: 'Alle Artikel', other: 'Alle {count} Artikel' }),
  discrepancies: {
    title: 'Unstimmigkeiten, die wir gefunden haben',
    all: (count) => ({
      before: '',
      ...(count === 1
        ? {
            link: '1 Unstimmigkeit',
            after: ' ist in dieser Ausgabe bekannt. Sie steht bei den Grafiken und Tabellen, die sie betrifft.',
          }
        : {
            link: counted('de', count, { other: '{count} Unstimmigkeiten' }),
            after: ' sind in dieser Ausgabe bekannt. Jede steht bei den Grafiken und Tabellen, die sie betrifft.',
          }),
    }),
  },
  stats: {
    label: 'Die Ausgabe in Zahlen',
    works: (count) => plural('de', count, { one: 'Werk ganz gelesen', other: 'Werke ganz gelesen' }),
    worksCited: (count) => counted('de', count, { other: 'und {count} für einzelne Zahlen zitiert' }),
    charts: (count) => plural('de', count, { one: 'Grafik', other: 'Grafiken' }),
    eachChart: 'mit dauerhafter Adresse, Daten und Quellen',
    datasets: (count) => plural('de', count, { one: 'Datensatz', other: 'Datensätze' }),
    cells: (count) =>
      counted('de', count, {
        one: 'mit {count} Zelle zum Herunterladen',
        other: 'mit {count} Zellen zum Herunterladen',
      }),
    checks: (count) => plural('de', count, { one: 'Prüfung', other: 'Prüfungen' }),
    eachCheck: 'bei jedem Build; jede bekannte Unstimmigkeit wird gezeigt',
  },
};
