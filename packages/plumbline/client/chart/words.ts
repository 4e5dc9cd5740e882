/** The words of charts in the language of the page, from `data-words` of the controls. */
import type { Words } from '../../src/core/language/language.ts';

export type ChartWords = Words['chart']['script'];
