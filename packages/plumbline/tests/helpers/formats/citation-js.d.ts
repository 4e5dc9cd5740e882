/** Citation.js carries no types; the plugin that reads RIS is used by tests alone. */
declare module '@citation-js/plugin-ris';
