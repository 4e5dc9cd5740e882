import type { Words } from '../en.ts';
import { plural } from '../plural.ts';

export const embed: Words['embed'] = {
  frame: (title) => `${title} (Grafik)`,
  more: 'Tabelle, Quellen und Downloads',
  moreWithoutTable: 'Anmerkungen und Quellen',
  discrepancy: 'Bekannte Unstimmigkeit.',
  moreDiscrepancies: (count) =>
    plural('de', count, {
      one: 'Eine weitere bekannte Unstimmigkeit',
      other: `${count} weitere bekannte Unstimmigkeiten`,
    }),
  corrected: (date) => `Korrigiert am ${date}.`,
  earlierCorrections: 'Frühere Korrekturen',
  frozen: (date) => `Die Grafik, wie sie am ${date} veröffentlicht wurde.`,
  latest: 'Zur neuesten Version',
  removed: 'Sie wird nicht mehr veröffentlicht.',
  thisVersion: 'diese Version',
  data: 'Daten',
  tableCaption: 'Gezeigte Daten',
};
