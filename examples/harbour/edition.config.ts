import { defineEdition } from 'plumbline/config';

export default defineEdition({
  title: 'Das Hafenblatt',
  tagline: 'Fahrensiel und sein Hafen, in Zahlen zum Nachrechnen',
  description:
    'Eine kleine Ausgabe über einen erfundenen Hafen: ein Bericht, ein Artikel, und jede Zahl lässt sich bis zur Quelle verfolgen.',
  publisher: 'Das Hafenblatt',
  site: 'https://hafenblatt.example',
  base: '/',
  language: 'de',
  logo: { src: './src/logo.svg' },
  colors: {
    light: { paper: '#fbfcfb', finding: '#005f73', second: '#a8481f' },
    dark: { paper: '#101617', finding: '#4fc9cd', second: '#d9643c' },
  },
  footerLinks: [{ label: 'Plumbline', href: 'https://www.npmjs.com/package/plumbline' }],
  authors: ['Redaktion Hafenblatt'],
  licence: {
    id: 'CC0-1.0',
    title: 'Creative Commons Zero 1.0',
    url: 'https://creativecommons.org/publicdomain/zero/1.0/deed.de',
  },
  people: [{ name: 'Redaktion Hafenblatt', role: 'Text, Daten und Grafik' }],
  corrections: 'korrektur@hafenblatt.example',
});
