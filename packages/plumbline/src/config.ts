/** The public API for edition.config.ts. */
export { defineEdition, type EditionConfig } from './core/project/config.ts';
