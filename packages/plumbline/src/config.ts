/** What an edition.config.ts imports. */
export { defineEdition, type EditionConfig } from './core/project/config.ts';
