/** The interface of a chart module. */
import type { PlotOptions } from '@observablehq/plot';
import type { Correction } from '../input/fields/corrections.ts';

/** Fields are declared and checked in the dataset's schema, so rows are typed loosely here. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AuthorRow = Record<string, any>;
/** Chooses and sorts rows. They cannot be changed: the data of a chart are those of its dataset. */
type RowFilter = (rows: AuthorRow[]) => AuthorRow[];

/** The texts of a chart, or of one of its views. */
interface ChartTexts {
  /** The finding, as a sentence without a full stop. */
  title: string;
  /** What is measured, and in which unit. @convention Plot */
  subtitle: string;
  /** What a reader would see, with the important numbers. @convention HTML */
  alt: string;
  /** What readers must know to read the chart correctly. A view without a note has the note of the chart. */
  note?: string;
  /** Bindings of the numbers in these texts: each number as printed, with `dataset.measure` or `dataset[key].field`. */
  numbers?: Record<string, string>;
}

/** A declared state of a chart, with its own permalink. */
export interface ViewDefinition extends ChartTexts {
  /** Name of the view in a list of views: `North bank`. */
  label: string;
  /** Selects from the rows that the chart draws, and sorts them. */
  rows?: RowFilter;
}

/** Fields of the list beside a map. */
export interface PlaceFields {
  /** Field with the name of each place. */
  name: string;
  /** Field with the name of each place in the local language, so that readers can find the place by this name, too. */
  localName?: string;
  /** Language of `localName` and `localGroup`: `zh-Hans`. @convention BCP 47 */
  language?: string;
  /** Field with the value that the map shows for each place. */
  value: string;
  /** Field whose values divide the list into groups: `province`. */
  group?: string;
  /** Field with the name of the group in the local language. */
  localGroup?: string;
}

/**
 * A chart, in `src/charts/<id>.ts`, which exports `defineChart({ … })` by default. Its id is the name of the file.
 * @convention Plumbline
 */
export interface ChartDefinition extends ChartTexts {
  /** Id of the dataset whose rows are drawn. */
  dataset: string;
  /** Id of a dataset of plain files that the drawing needs, such as boundaries. `plot` finds them in `size.files`. */
  files?: string;
  /** Selects the rows to draw, and sorts them. It returns rows that it was given, each once and unchanged: the `.csv` of the chart contains exactly these. Without it, the chart draws all rows. */
  rows?: RowFilter;
  /** Errors in the published chart, for readers. */
  corrections?: Correction[];
  /** Field whose values readers can highlight: the rows with one value stay, the others fade. @convention Our World in Data */
  focus?: string;
  /** Numeric fields by which readers can sort, the largest first. Each row needs its own band, in a band scale `y` or in facets `fy`. */
  sort?: string[];
  /** Numeric field that readers can hear as tones, row after row: high for large numbers, or for the first ranks if the unit is `rank`. */
  sonify?: string;
  /** For a map: fields of the list of places beside it. */
  places?: PlaceFields;
  /** Further states of the chart, by id: lower case, words joined by `-`. */
  views?: Record<string, ViewDefinition>;
  /** Returns the options of Observable Plot for one layout. Without legend, title, caption or tip. It must not use files, the clock, random numbers or the language of the machine. @convention Plot */
  plot: (rows: AuthorRow[], size: Size) => PlotOptions;
}

/**
 * The space that a chart is drawn into, the second argument of `plot`. There are two layouts. Each is laid out separately, not scaled.
 * @convention Plumbline
 */
export interface Size {
  /** `narrow` for phones, `wide` for larger screens. */
  layout: 'narrow' | 'wide';
  /** Width of the drawing in CSS pixels: 360 or 720. */
  width: number;
  /** Id of the view to draw; `undefined` for the chart itself. */
  view: string | undefined;
  /** Width of a line of text in pixels, in the font of charts. Size in pixels, 13 without it; weight 400 or 600, 400 without it. Fails for a character that the font does not have. */
  textWidth(text: string, px?: number, weight?: 400 | 600): number;
  /** Parsed files of the dataset named in `files`, by the name of their resource. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each chart knows the shape of its files
  files: Record<string, any>;
}
