import type { Words } from '../en.ts';
import { plural } from '../plural.ts';

export const attribution: Words['attribution'] = {
  andOthers: (first) => `${first} u. a.`,
  sources: (count) => plural('de', count, { one: 'Quelle:', other: 'Quellen:' }),
  others: (count) => plural('de', count, { one: 'eine weitere', other: `${count} weitere` }),
  withOthers: (named, others) => [named, ' und ', others],
  data: (dataset, derived) => ['Daten: ', dataset, derived ? ', von uns berechnet.' : '.'],
  chart: (edition, licence) => ['Grafik: ', edition, ', ', licence, '.'],
  baseMap: (work) => `Kartengrundlage: ${work}.`,
};

export const citation: Words['citation'] = {
  processing: (producers, edition) => `${producers} – bearbeitet von: ${edition}`,
  withOtherSources: (named, count) =>
    `${named} und ${count} ${plural('de', count, { one: 'weitere Quelle', other: 'weitere Quellen' })}`,
  chart: (title) => `„${title}“ [Grafik]`,
  dataset: (title, version) => `„${title}“, Version ${version} [Datensatz]`,
  version: (title, hash, date) => `${title} [Grafik, Version ${hash} vom ${date}]`,
  originalData: (works) => `${works} [Originaldaten].`,
  data: (works) => `Daten: ${works}.`,
  noDate: 'o. J.',
};

export const bibliography: Words['bibliography'] = {
  title: 'Titel',
  originalTitle: 'Originaltitel',
  author: 'Verfasst von',
  editor: 'Herausgegeben von',
  translator: 'Übersetzt von',
  container: 'Erschienen in',
  collection: 'Reihe',
  chapter: 'Kapitel',
  volume: 'Band',
  issue: 'Ausgabe',
  page: 'Seiten',
  publisher: 'Verlag',
  originalDate: 'Zuerst erschienen',
  issued: 'Erschienen',
  accessed: 'Abgerufen',
  url: 'URL',
  type: 'Art',
  rights: 'Rechte',
  redistribution: 'Weitergabe',
  redistributable: {
    facts: 'Nur Fakten und Zahlen, nicht der Text',
    licensed: 'Nach der Lizenz',
    none: 'Nicht erlaubt',
  },
  types: {
    article: 'Artikel',
    'article-journal': 'Zeitschriftenaufsatz',
    'article-magazine': 'Magazinartikel',
    'article-newspaper': 'Zeitungsartikel',
    book: 'Buch',
    chapter: 'Kapitel',
    dataset: 'Datensatz',
    document: 'Dokument',
    'paper-conference': 'Konferenzbeitrag',
    periodical: 'Periodikum',
    'post-weblog': 'Blogbeitrag',
    report: 'Bericht',
    software: 'Software',
    thesis: 'Hochschulschrift',
    webpage: 'Webseite',
  },
};

export const licenceTerms: Words['licenceTerms'] = {
  commercial:
    'Dieser Artikel darf auf eigenen Seiten und im Druck veröffentlicht werden, auch kommerziell. Eine Anfrage ist nicht nötig.',
  nonCommercial:
    'Dieser Artikel darf auf eigenen Seiten und im Druck veröffentlicht werden, aber nicht kommerziell. Eine Anfrage ist nicht nötig.',
  otherLicence: 'Dieser Artikel darf nach den Bedingungen seiner Lizenz veröffentlicht werden.',
  readLicence: 'Die Lizenz lesen und ihre Bedingungen einhalten.',
  credit: (names) => `${names} nennen und auf den Artikel verlinken.`,
  nameLicence: 'Die Lizenz nennen und auf sie verlinken.',
  noDerivatives: 'Den Artikel vollständig und unverändert veröffentlichen.',
  stateChanges: 'Kürzungen und Änderungen kenntlich machen.',
  shareAlike: 'Bearbeitungen unter derselben Lizenz veröffentlichen.',
};
