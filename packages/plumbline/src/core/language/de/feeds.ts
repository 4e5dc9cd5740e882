import type { Words } from '../en.ts';

export const feeds: Words['feeds'] = {
  names: { stories: 'Artikel', charts: 'Grafiken', corrections: 'Korrekturen' },
  descriptions: {
    charts: 'Neue Grafiken und neue Versionen von Grafiken.',
    corrections: 'Korrekturen: was falsch war und wie es richtig heißt.',
  },
  newVersion: (title) => `Neue Version: ${title}`,
  correction: (title) => `Korrektur: ${title}`,
};

export const redirect: Words['redirect'] = {
  pageTitle: (path, edition) => `${path} ist umgezogen · ${edition}`,
  pageDescription: (edition, path) => `Diese Seite von ${edition} ist jetzt unter ${path} zu finden.`,
  title: 'Diese Seite ist umgezogen',
  target: (link) => ['Sie ist jetzt unter ', link, ' zu finden.'],
};
