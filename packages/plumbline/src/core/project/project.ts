/** The chain joined: sources → datasets → charts → stories, and everything that points the other way. */
import type { Language } from '../language/language.ts';
import type { TextLanguages } from '../language/text-languages.ts';
import type { Chart } from '../content/charts.ts';
import type { Bindings } from '../evidence/bindings.ts';
import type { Check } from '../sql/checks.ts';
import type { Dataset } from '../data/datasets.ts';
import type { EditionConfig } from './config.ts';
import type { Fonts } from './fonts.ts';
import type { Ledger } from './ledger.ts';
import type { Measure } from '../sql/measures.ts';
import type { Page } from '../content/pages.ts';
import type { Palettes } from './palettes.ts';
import type { Source } from '../data/sources.ts';
import type { Story } from '../content/stories.ts';
import type { Verification } from '../evidence/verification.ts';

export interface Project {
  /** Folder that was read. */
  root: string;
  config: EditionConfig;
  /** Of the pages: interface words, and the form of numbers, dates and lists. */
  language: Language;
  /** Further languages of names and titles. */
  textLanguages: TextLanguages;
  fonts: Fonts;
  palettes: Palettes;
  sources: Map<string, Source>;
  datasets: Map<string, Dataset>;
  charts: Map<string, Chart>;
  /** In reading order. */
  stories: Map<string, Story>;
  pages: Map<string, Page>;
  checks: Check[];
  /** By the name authors bind numbers to: `dataset.measure`. */
  measures: Map<string, Measure>;
  /** What each bound number of stories, pages and charts comes from. */
  bindings: Bindings;
  /** For each dataset, the datasets its query reads. */
  reads: Map<string, string[]>;
  /** What was last confirmed against the held documents. */
  verification: Verification | undefined;
  /** What was ever published, and where it went. */
  ledger: Ledger;
}
