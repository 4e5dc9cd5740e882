/** What an edition.config.ts imports. */
export { defineEdition, type Edition } from './core/project/config.ts';
