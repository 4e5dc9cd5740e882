import type { Words } from '../en.ts';
import { counted } from '../plural.ts';

export const story: Words['story'] = {
  part: (part) => `Teil ${part}`,
  partOf: (part, parts) => `Teil ${part} von ${parts}`,
  readingTime: (minutes) => `${minutes} Min. Lesezeit`,
  basedOn: (authors) => `Nach der Arbeit von ${authors}`,
  by: (authors) => `Von ${authors}`,
  updated: { before: 'aktualisiert am ', after: '' },
  contents: 'In diesem Artikel',
  next: 'Nächster Artikel',
  otherSources: 'Weitere Quellen',
  citeOrRepublish: 'Zitieren oder nachdrucken',
  mayRepublish: {
    before: 'Dieser Artikel darf anderswo veröffentlicht werden. ',
    link: 'So geht es, mit dem Text',
    after: '',
  },

  source: {
    about: 'Über',
    translatedBy: (names) => `übersetzt von ${names}`,
    notes: 'Quellenangaben',
  },

  numbers: {
    title: 'Woher wir das wissen',
    intro: (count) =>
      counted('de', count, {
        one: '{count} Zahl in diesem Text ist mit Daten verknüpft. Ein Klick darauf im Text oder in der Liste zeigt ihren Wert vor dem Runden, ihre Quelle und ihren Status.',
        other:
          '{count} Zahlen in diesem Text sind mit Daten verknüpft. Ein Klick auf eine Zahl im Text oder die Liste zeigt ihren Wert vor dem Runden, ihre Quelle und ihren Status.',
      }),
    asJson: { before: 'Auch ', link: 'als JSON', after: '.' },
    all: (count) => counted('de', count, { one: '{count} Zahl', other: 'Alle {count} Zahlen' }),
    label: (text) => `Woher wir das wissen: ${text}`,
    inText: 'Im Text:',
    inHeadline: 'In der Überschrift:',
    close: 'Schließen',
  },

  index: {
    description: (edition) => `Alle Artikel von „${edition}“, in der Reihenfolge, in der sie zu lesen sind.`,
  },

  republish: {
    title: (title) => `Nachdrucken: ${title}`,
    description: (title) =>
      `„${title}“ als einfaches HTML zum Veröffentlichen an anderer Stelle, mit Quellen und Lizenz.`,
    kicker: 'Nachdrucken',
    conditions: 'Bedingungen',
    licence: {
      before: 'Die Lizenz ist ',
      after:
        '. Sie gilt für unsere Texte und Grafiken. Jeder Datensatz hat seine eigene Lizenz, und die Werke, über die wir berichten, gehören denen, die sie verfasst haben.',
    },
    text: 'Text',
    textHelp:
      'Einfaches HTML: Nachweis, Text, Grafiken als Bilder, Anmerkungen, Quellen und Lizenz. Jede Zahl behält den Link zu ihrem Beleg.',
    textCode: 'Artikel als HTML',
    canonicalHelp:
      'Wenn das Redaktionssystem ein Feld für die kanonische Adresse hat, gehört diese hinein, damit Suchmaschinen das Original finden:',
    canonicalCode: 'Kanonische Adresse',
    charts: 'Grafiken',
    chartsHelp: 'Auf der Seite jeder Grafik gibt es Bilder, Daten und Codes zum Einbetten, die Korrekturen übernehmen.',
  },
};
