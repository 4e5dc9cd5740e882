import type { Words } from '../en.ts';

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
