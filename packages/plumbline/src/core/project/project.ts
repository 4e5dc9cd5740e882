/** Everything that is authored, read and joined: sources → datasets → charts → stories. */
import type { Language } from '../language/language.ts';
import type { TextLanguages } from '../language/text-languages.ts';
import type { Chart } from '../content/charts.ts';
import type { Bindings } from '../evidence/bindings.ts';
import type { AllowedPhrase } from '../evidence/unbound-numbers.ts';
import type { Check } from '../sql/checks.ts';
import type { Dataset } from '../data/datasets.ts';
import type { EditionConfig } from './config.ts';
import type { Fonts } from './fonts.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { Measure } from '../sql/measures.ts';
import type { Page } from '../content/pages.ts';
import type { Palettes } from './palettes.ts';
import type { SiteImages } from './site-images.ts';
import type { Source } from '../data/sources.ts';
import type { Story } from '../content/stories.ts';
import type { RecordedParts } from '../recording/record-parts.ts';
import type { Verification } from '../evidence/verification.ts';

export interface Project {
  /** Folder that was read. */
  root: string;
  config: EditionConfig;
  /** Interface words, and formats of numbers, dates and lists. */
  language: Language;
  /** Further languages of names and titles. */
  textLanguages: TextLanguages;
  fonts: Fonts;
  palettes: Palettes;
  images: SiteImages;
  sources: Map<string, Source>;
  datasets: Map<string, Dataset>;
  charts: Map<string, Chart>;
  /** In reading order. */
  stories: Map<string, Story>;
  pages: Map<string, Page>;
  /** Phrases whose numbers need no binding. */
  allowlist: AllowedPhrase[];
  checks: Check[];
  /** By the name that numbers are bound to: `dataset.measure`. */
  measures: Map<string, Measure>;
  /** Origins of the bound numbers of stories, pages and charts. */
  bindings: Bindings;
  /** For each dataset, the datasets its query reads. */
  reads: Map<string, string[]>;
  /** What `plumbline verify` last confirmed against the held documents. */
  verification: Verification | undefined;
  /** Every published address and version, with moves and removals. */
  ledger: Ledger;
}

/**
 * The parts of a project on which single pages and files depend. The others are settings of the edition: when they change, everything
 * is made again.
 */
export const recorded: RecordedParts = {
  collections: ['sources', 'datasets', 'charts', 'stories', 'pages'],
  tables: ['measures', 'bindings', 'reads'],
  values: ['checks', 'allowlist', 'verification', 'ledger'],
};
