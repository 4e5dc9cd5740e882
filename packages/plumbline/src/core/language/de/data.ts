import type { Words } from '../en.ts';
import { counted } from '../plural.ts';

export const data: Words['data'] = {
  status: 'Status',
  computedByUs: 'von uns berechnet',
  rows: (count) => counted('de', count, { one: '{count} Zeile', other: '{count} Zeilen' }),
  fields: (count) => counted('de', count, { one: '{count} Feld', other: '{count} Felder' }),
  charts: (count) => counted('de', count, { one: '{count} Grafik', other: '{count} Grafiken' }),
  knownDiscrepancies: (count) =>
    counted('de', count, { one: '{count} bekannte Unstimmigkeit', other: '{count} bekannte Unstimmigkeiten' }),
  boundaryFiles: 'Dateien mit Grenzverläufen',

  index: {
    description: (edition) => `Alle Datensätze von „${edition}“: Felder, Einheiten, Zeilen, Quellen und Prüfungen.`,
    intro: (count) =>
      counted('de', count, {
        one: 'Jede Zahl dieser Ausgabe stammt aus diesem Datensatz mit Einheiten, Quellen und Prüfungen.',
        other:
          'Jede Zahl dieser Ausgabe stammt aus einem dieser {count} Datensätze. Zu jedem gehören Einheiten, Quellen und Prüfungen.',
      }),
  },

  dataset: {
    kicker: 'Datensatz',
    kickerDerived: 'Datensatz, von uns berechnet',
    download: 'Herunterladen',
    version: (version) => `Version ${version}.`,
    licence: 'Lizenz:',
    rows: 'Zeilen',
    tableCaption: (title, count) =>
      `${title}: ${counted('de', count, { one: '{count} Zeile', other: 'alle {count} Zeilen' })}`,
    fields: 'Felder',
    evidence: 'Belege',
    checks: 'Prüfungen',
    allChecks: 'Alle Prüfungen dieser Ausgabe',
    howComputed: 'Berechnung',
    computedFrom: { before: 'Aus ', after: ' mit dieser Abfrage:' },
    charts: 'Grafiken aus diesem Datensatz',
    derived: 'Daraus berechnete Datensätze',
    cite: 'Diesen Datensatz zitieren',
  },

  fieldList: {
    field: 'Feld',
    description: 'Beschreibung',
    type: 'Typ',
    unit: 'Einheit',
    key: (type) => `${type}, Schlüssel`,
  },

  checks: {
    passed: 'Bestanden.',
    discrepancy: 'Bekannte Unstimmigkeit.',
    query: 'Abfrage',
    result: (expected, actual) => `Erwartet ${expected}, gefunden ${actual}`,
    description: (edition) =>
      `Alle Prüfungen von „${edition}“ mit ihrem Ergebnis, alle bekannten Unstimmigkeiten und der Status jedes Werts.`,
    run: (count) =>
      counted('de', count, {
        one: '{count} Prüfung läuft bei jedem Build.',
        other: '{count} Prüfungen laufen bei jedem Build.',
      }),
    failed: (count) =>
      counted('de', count, {
        one: '{count} hat eine Unstimmigkeit gefunden, die unten erklärt ist.',
        other: '{count} haben Unstimmigkeiten gefunden, die unten erklärt sind.',
      }),
    values: (count) =>
      counted('de', count, {
        one: '{count} Wert hat einen Status.',
        other: 'Jeder der {count} Werte hat einen Status.',
      }),
    discrepancies: 'Bekannte Unstimmigkeiten',
    passedChecks: 'Bestandene Prüfungen',
    statuses: 'Status der Werte',
    missing: 'Fehlend',
    documents: 'An den Dokumenten bestätigt',
    passages: (count) => counted('de', count, { one: '{count} Stelle', other: '{count} Stellen' }),
    confirmations: {
      confirmed: 'Bestätigt',
      changed: 'Seit der Änderung der Daten nicht bestätigt',
      never: 'Nie bestätigt',
    },
    documentsNote:
      'Wir veröffentlichen die Dokumente nicht. Wer eine Kopie hat, kann darin jede Stelle bestätigen. Diese Seite zeigt den Stand der letzten Bestätigung.',
  },

  discrepancy: {
    label: 'Bekannte Unstimmigkeit.',
    notedAbove: (count) => ({
      before: '',
      ...(count === 1
        ? { link: 'Die oben genannte Unstimmigkeit', after: ' betrifft auch diese Grafik.' }
        : { link: 'Die oben genannten Unstimmigkeiten', after: ' betreffen auch diese Grafik.' }),
    }),
  },
};

export const sources: Words['sources'] = {
  description: (edition) => `Alle Werke, aus denen die Zahlen von „${edition}“ stammen, und was ihnen entnommen ist.`,
  intro: (edition) =>
    `Die Werke hinter „${edition}“: die, die uns vorliegen und die wir ganz gelesen haben, und die, die für einzelne Zahlen zitiert sind. Auf jeder Seite steht, was dem Werk entnommen ist und wie verlässlich es ist.`,
  readInFull: 'Ganz gelesen',
  cited: 'Für einzelne Zahlen zitiert',
  kickers: { primary: 'Quelle, ganz gelesen', cited: 'Quelle, für einzelne Zahlen zitiert' },
  note: 'Hinweis.',
  record: 'Bibliografische Angaben',
  datasets: 'Datensätze aus dieser Quelle',
  stories: 'Artikel mit dieser Quelle',
  files: 'Gelesene Dateien',
  filesNote:
    'Diese Dateien liegen uns vor, wir veröffentlichen sie aber nicht. Wer dieselbe Datei hat, findet jede Zahl an ihrer Stelle.',
  cite: 'Dieses Werk zitieren',
};
