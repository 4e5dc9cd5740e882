import type { Words } from '../en.ts';

export const search: Words['search'] = {
  description: (edition) => `Artikel, Grafiken, Datensätze, Quellen und einzelne Zahlen von „${edition}“ finden.`,
  prompt: 'Ein Name, eine Zahl oder beides',
  clear: 'Leeren',
  find: 'Suchen',
  kind: 'Art der Treffer',
  allKinds: 'Alle',
  kinds: {
    number: 'Zahlen',
    entry: 'Einträge',
    chart: 'Grafiken',
    story: 'Artikel',
    dataset: 'Datensätze',
    source: 'Quellen',
    page: 'Seiten',
  },
  more: 'Weitere Treffer',
  lists: 'Zu den Listen:',
  noScript: 'Die Suche braucht JavaScript, das in diesem Browser ausgeschaltet ist.',
  script: {
    kinds: {
      number: 'Zahl',
      entry: 'Eintrag',
      chart: 'Grafik',
      story: 'Artikel',
      dataset: 'Datensatz',
      source: 'Quelle',
      page: 'Seite',
    },
    found: {
      all: { one: '{count} Treffer für „{query}“', other: '{count} Treffer für „{query}“' },
      number: { one: '{count} Zahl für „{query}“', other: '{count} Zahlen für „{query}“' },
      entry: { one: '{count} Eintrag für „{query}“', other: '{count} Einträge für „{query}“' },
      chart: { one: '{count} Grafik für „{query}“', other: '{count} Grafiken für „{query}“' },
      story: { one: '{count} Artikel für „{query}“', other: '{count} Artikel für „{query}“' },
      dataset: { one: '{count} Datensatz für „{query}“', other: '{count} Datensätze für „{query}“' },
      source: { one: '{count} Quelle für „{query}“', other: '{count} Quellen für „{query}“' },
      page: { one: '{count} Seite für „{query}“', other: '{count} Seiten für „{query}“' },
    },
    nothingFound: 'Nichts gefunden für „{query}“',
    notLoaded: 'Der Suchindex konnte nicht geladen werden. Noch einmal versuchen oder die Listen benutzen.',
    within: 'In: {title}',
    questionWords:
      'am das dem den der des die ein eine einem einen einer es gibt hat haben ist im in sind und viel viele von wann war waren was welche welcher welches wer wie wo zu zum zur',
  },
};
