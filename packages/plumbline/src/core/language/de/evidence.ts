import type { Words } from '../en.ts';
import { counted } from '../plural.ts';

export const evidence: Words['evidence'] = {
  values: (count) => counted('de', count, { one: '{count} Wert:', other: '{count} Werte:' }),
  confirmed: (count) =>
    counted('de', count, {
      one: '{count} Stelle in unseren Dokumenten bestätigt.',
      other: '{count} Stellen in unseren Dokumenten bestätigt.',
    }),
  notConfirmed: 'Seit der Änderung der Daten nicht bestätigt.',
  table: {
    title: 'Beleg für jeden Wert',
    label: 'Belege',
    row: 'Zeile',
    value: 'Wert',
    status: 'Status',
    where: 'Stelle in der Quelle',
  },
  number: {
    computedFrom: 'Berechnet aus',
    query: 'Abfrage',
    data: 'Daten:',
  },
  counts: {
    label: 'Werte nach Status',
    dataset: 'Datensatz',
    all: 'Alle',
  },
  allValues: 'Alle Werte:',
  none: 'Keine.',
  datasetWithEvidence: 'Der Datensatz mit seinen Belegen',
};
