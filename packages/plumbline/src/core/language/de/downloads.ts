import type { Words } from '../en.ts';

export const downloads: Words['downloads'] = {
  csv: 'die gezeigten Daten',
  svg: 'Bild für Druck und Bearbeitung',
  png: 'Bild für den Bildschirm',
  json: 'Metadaten',
  figure: 'die Grafik als HTML, wo Frames nicht erlaubt sind',
  citation: (format) => `das Zitat als ${format} für Literaturverwaltungen`,
  sourceTable: {
    title: 'Quellen, die in den Daten genannt sind',
    id: 'Kennung der Quelle',
    author: 'Verfasst von',
    sourceTitle: 'Titel',
    issued: 'Erschienen',
    record: 'Eintrag',
  },

  readme: {
    origin: 'Herkunft',
    version: (version) => `Version ${version}.`,
    frozenVersion: (version, url) => `Version ${version}, unverändert abrufbar unter ${url}.`,
    files: 'Dateien',
    formulas: (dataset) =>
      `In der CSV-Datei beginnt Text, den eine Tabellenkalkulation als Formel lesen würde, mit einem Apostroph. Die unveränderten Werte stehen in data.csv unter ${dataset}`,
    cite: 'Zitieren',
    credit: (text) => `Unter der Grafik: ${text}`,
    reference: (text) => `Vollständige Quellenangabe: ${text}`,
    licence: 'Lizenz',
    chartLicence: (licence) => `Grafik und Text: ${licence}`,
    dataLicence: (licences) => `Daten: ${licences}`,
    rights:
      'Die Rechte an den unten genannten Quellen bleiben bei ihren Inhabern. Soweit nicht anders angegeben, haben wir ihnen Fakten und Zahlen entnommen, keinen Text.',
    notes: 'Anmerkungen und bekannte Unstimmigkeiten',
    noDiscrepancies: 'Es sind keine Unstimmigkeiten bekannt.',
    corrections: 'Korrekturen',
    columns: 'Spalten',
    blanks: 'Eine leere Zelle ist ein unbekannter Wert, niemals null.',
    sources: 'Quellen',
    used: (locator) => `Verwendet: ${locator}.`,
  },
};
