import type { Words } from '../en.ts';
import { counted } from '../plural.ts';

export const chart: Words['chart'] = {
  kicker: 'Grafik',
  views: 'Ansichten dieser Grafik',
  allViews: 'Alle',
  description: 'Beschreibung',
  appearsIn: 'Erscheint in',
  download: 'Herunterladen',
  embedding: 'Einbetten',
  cite: 'Diese Grafik zitieren',
  data: 'Daten',
  versions: 'Versionen',
  formats: {
    png: 'Bild für den Bildschirm',
    svg: 'Bild für Druck und Bearbeitung',
    csv: 'die gezeigten Daten',
    json: 'Daten und Metadaten',
    zip: 'alles zusammen, mit HTML, Zitaten und README',
  },
  mayRepublish: (edition) => ({
    before: 'Diese Grafik darf unter der Lizenz ',
    after: ` weiterverwendet werden: mit Nennung von „${edition}“ und der Quellen oben und mit einem Link auf diese Seite.`,
  }),
  tableCaption: (title) => `Daten in „${title}“`,
  fromDataset: (version) => ({ before: 'Aus dem Datensatz ', after: `, Version ${version}.` }),
  places: (language?: string) => `Orte auf dieser Karte${language ? `, mit ihren Namen auf ${language}` : ''}`,
  notesAndDownloads: 'Anmerkungen, Quellen und Downloads',
  tableAndDownloads: 'Grafik, Tabelle und Downloads',
  fieldsAndDownloads: 'Alle Felder und Downloads',

  controls: {
    highlight: 'Hervorheben',
    order: 'Reihenfolge',
    asDrawn: 'wie gezeichnet',
    share: 'Ansicht teilen',
    soundHint: (field) => `Spielt „${field}“ als Töne ab, einen je Zeile`,
  },
  script: {
    table: 'Tabelle',
    chart: 'Grafik',
    play: 'Als Ton abspielen',
    stop: 'Anhalten',
    copied: 'Kopiert',
    notAllowed: 'Der Browser lässt das nicht zu',
    notLoaded: 'Die Daten konnten nicht geladen werden. Bitte die Seite neu laden.',
    listbox: 'Daten in dieser Grafik, Zeile für Zeile',
    rows: { one: '{count} Zeile', other: '{count} Zeilen' },
    rowsOfOneStatus: { one: '{count} Zeile, {status}', other: '{count} Zeilen, alle {status}' },
    fullTable: 'ganze Tabelle',
    status: 'Status',
    noValue: 'kein Wert',
  },

  credits: {
    andOthers: (count) => counted('de', count, { one: 'und {count} weitere', other: 'und {count} weitere' }),
    values: 'Werte:',
    data: 'Daten:',
    computedByUs: 'von uns berechnet',
    chart: (edition) => `Grafik: ${edition}.`,
  },

  embed: {
    frame: 'Als Frame',
    frameHelp:
      'Dort einfügen, wo die Grafik stehen soll. Der Frame braucht kein Skript, passt sich jeder Breite an und nennt die Quellen.',
    theme: 'Die Seite',
    themes: { light: 'Helle Seite', dark: 'Dunkle Seite', auto: 'Seite, die der Einstellung der Lesenden folgt' },
    version: 'Version',
    live: 'Aktuell: spätere Daten und Korrekturen erscheinen auch dort',
    frozen: (date) => `Eingefroren: bleibt auf dem Stand vom ${date}`,
    code: {
      light: 'Frame für eine helle Seite',
      dark: 'Frame für eine dunkle Seite',
      auto: 'Frame für hell und dunkel',
    },
    codeOfVersion: {
      live: (code) => `${code}, aktuell`,
      frozen: (code, date) => `${code}, Stand vom ${date}`,
    },
    preview: 'Vorschau in fünf Breiten',
    exactHeight: 'In genauer Höhe, mit Skript',
    resizing: {
      before: 'Der Frame unter ',
      after:
        ' meldet seine Höhe an die umgebende Seite. Das geht mit dem Skript von Datawrapper, mit pym.js, iframe-resizer und AMP, auf Medium und mit unserem eigenen Skript, das hier dabei ist.',
    },
    fixedTheme: { before: 'Mit ', between: ' oder ', after: ' am Ende der Adresse bleibt er dunkel oder hell.' },
    resizingCode: 'Frame, der seine Höhe meldet',
    noFrames: 'Wo Frames nicht erlaubt sind',
    figure: (hasTable) =>
      `Die Zeichnung${hasTable ? ', ihre Quellen und ihre Tabelle' : ' und ihre Quellen'} als ein Stück HTML, das sich später nicht ändert:`,
    figureLink: (file) => `${file} in der ZIP-Datei`,
    figureCode: 'Abbildung als HTML',
    mail: 'In E-Mails',
    mailHelp: 'Das Bild mit einem Link auf diese Seite.',
    mailCode: 'Bild für E-Mails',
  },
  embeds: {
    title: 'Vorschau',
    description: (edition) => `Alle Grafiken von „${edition}“, wie andere Websites sie einbetten, in fünf Breiten.`,
    intro: (edition, count) =>
      counted('de', count, {
        one: `Die Grafik von „${edition}“, wie sie auf anderen Websites aussieht, in fünf Breiten.`,
        other: `Die {count} Grafiken und Ansichten von „${edition}“, wie sie auf anderen Websites aussehen, in fünf Breiten.`,
      }),
    whereCodes: 'Der Code zum Einbetten steht auf der Seite der Grafik.',
    framesOf: (title) => `Vorschau: ${title}`,
    frame: (title, width) => `${title} (Grafik, ${width} px breit)`,
  },

  versionList: {
    none: 'Von dieser Grafik ist noch keine Version eingefroren.',
    changedSince:
      'Die Grafik oben hat sich geändert, seit ihre neueste Version eingefroren wurde. Mit der nächsten Veröffentlichung wird sie wieder eingefroren.',
    first: 'erste Version',
    whatChanged: 'Was sich geändert hat',
    help: 'Eine eingefrorene Version ändert sich nie und wird nie entfernt. Sie eignet sich zum Verlinken und Einbetten, wenn ein Text von genau diesen Zahlen abhängt.',
    asJson: 'Als JSON',
  },

  gallery: {
    description: (edition) =>
      `Alle Grafiken von „${edition}“, jede mit dauerhafter Adresse, ihren Daten und ihren Quellen.`,
    intro: (edition, count) =>
      counted('de', count, {
        one: `Die Grafik von „${edition}“, unter dem Artikel, der sie zeigt.`,
        other: `Alle {count} Grafiken von „${edition}“, unter dem Artikel, der sie zuerst zeigt.`,
      }),
    eachPage: 'Jede hat eine Seite mit ihren Daten, ihren Quellen und Downloads.',
    more: 'Weitere Grafiken',
  },
};
