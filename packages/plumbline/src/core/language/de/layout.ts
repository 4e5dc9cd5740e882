import type { Words } from '../en.ts';

export const layout: Words['layout'] = {
  skipToText: 'Zum Text springen',
  sections: 'Bereiche',
  stories: 'Artikel',
  charts: 'Grafiken',
  data: 'Daten',
  sources: 'Quellen',
  search: 'Suche',
  checks: 'Prüfungen',
  corrections: 'Korrekturen',
  reportError: 'Fehler melden',
  publishedBy: (publisher) => `Herausgegeben von ${publisher}.`,
  licence: { before: 'Texte und Grafiken: ', after: '. Jeder Datensatz hat seine eigene Lizenz.' },
  referenceManagers: 'Für Literaturverwaltungen:',
  pager: {
    label: 'Seiten dieser Liste',
    previous: 'Vorige Seite',
    next: 'Nächste Seite',
    position: (page: number, count: number) => `Seite ${page} von ${count}`,
  },
  more: (count: string) => `und ${count} weitere`,
  copyButton: (field) => ({
    text: 'Kopieren',
    label: `Kopieren: ${field}`,
    copied: 'Kopiert',
    notAllowed: 'Der Browser lässt das Kopieren nicht zu: Text markieren und von Hand kopieren',
  }),
  correctionsPage: {
    description: (edition) => `Fehler in „${edition}“, wann sie korrigiert wurden und wie sich Fehler melden lassen.`,
    some: (edition) => `Was in „${edition}“ falsch war, wann es korrigiert wurde und was geändert wurde.`,
    none: (edition) => `In „${edition}“ wurde bisher nichts korrigiert.`,
    whereShown:
      'Jede Korrektur steht auch bei dem, was sie betrifft (Artikel, Grafik oder Datensatz), auf den betroffenen eingefrorenen Versionen und in jeder Einbettung auf anderen Websites.',
    kinds: { story: 'Artikel', chart: 'Grafik', dataset: 'Datensatz' },
    howToReport: {
      before: 'Hinweise mit Angabe der Seite bitte an ',
      after: '. Wir prüfen die Zahlen an ihren Quellen und veröffentlichen, was seit wann falsch war.',
    },
  },
};
