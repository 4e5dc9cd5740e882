import { defineEdition } from 'plumbline/config';

export default defineEdition({
  title: 'The Tiny File',
  tagline: 'Three towns – their bridges and nothing else',
  description: 'The smallest edition that has one of everything. Tests copy it and break one thing at a time.',
  publisher: 'Plumbline',
  site: 'https://tiny.example',
  base: '/',
  language: 'en',
  licence: {
    id: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0 International',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },
  people: [{ name: 'The Tiny File desk', role: 'Everything' }],
  corrections: 'corrections@tiny.example',
});
