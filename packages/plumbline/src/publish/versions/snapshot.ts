/** The snapshot of a chart, from which a frozen version is made; version-content.ts has the hash that identifies it. */
import canonicalize from 'canonicalize';
import type { Palettes, Theme } from '../../core/project/palettes.ts';
import { renderChart, type Drawing, type Layout } from '../../render/render-chart.ts';
import { captionFor, type Chart } from '../../core/content/charts.ts';
import { correctionsOn } from '../../core/project/corrections.ts';
import type { Correction } from '../../core/input/fields/corrections.ts';
import type { Dataset } from '../../core/data/datasets.ts';
import type { Status } from '../../core/data/evidence.ts';
import { evidencedFields, statusOf } from '../../core/data/status.ts';
import { languageOf, type Language } from '../../core/language/language.ts';
import { memo, ownerOf } from '../../core/recording/memo.ts';
import type { Project } from '../../core/project/project.ts';
import { citationsOf, datasetOf, discrepanciesOf } from '../../core/project/lineage.ts';
import type { Field } from '../../core/data/data-package.ts';
import type { Row } from '../../core/data/table.ts';
import { noticeOfWithheld } from '../../core/project/redistribution.ts';
import { drawnRowsOf } from '../chart-states.ts';
import { byline, groupCitations, shortCitation } from '../attribution.ts';

/**
 * A state of a chart with everything that its frozen page needs. Format 1 has the names that were current when it was
 * introduced: `gaps` are discrepancies, `standing` is a status.
 */
export interface Snapshot {
  format: 1;
  chart: string;
  view?: string;
  language: string;
  /** Title and publisher of the edition. */
  edition: { title: string; publisher: string };
  title: string;
  subtitle: string;
  alt: string;
  note?: string;
  gaps: string[];
  corrections: Correction[];
  data: { id: string; title: string; derived: boolean; licences: { title: string; url: string }[] };
  credits: Credit[];
  licence: { id: string; title: string; url: string };
  fields: FrozenField[];
  /** The primary key of the rows. */
  key: string[];
  /** The rows drawn, in order. Empty if they may not be published; `withheld` is then the notice. */
  rows: Row[];
  withheld?: string;
  drawings: Record<Layout, Pick<Drawing, 'svg' | 'width' | 'height'>>;
  /** The colours of each palette that the drawings and their page need. */
  palettes: Record<Theme, Record<string, string>>;
}

interface Credit {
  /** Id of the source record. */
  id: string;
  /** "Gauge 2001" */
  name: string;
  byline: string;
  title: string;
  date?: string;
  url?: string;
  places: string[];
}

export type FrozenField = Pick<Field, 'name' | 'title' | 'description' | 'type' | 'unit'> & {
  /** The status of all values, or of each row. Editorial fields have none. */
  standing?: Status | Status[];
};

/** The language of a snapshot; that of the edition if its words are not known. */
export const snapshotLanguage = (project: Project, { language }: Snapshot): Language =>
  languageOf(language) ?? project.language;

/** Remembered by state. The same edition gives the same bytes on any machine. */
export const snapshotOf = (project: Project, chart: Chart, view?: string): Snapshot =>
  memo(ownerOf(project, chart), `snapshot ${view}`, () => make(project, chart, view));

function make(project: Project, chart: Chart, view?: string): Snapshot {
  const { config } = project;
  const dataset = datasetOf(project, chart);
  const { title, subtitle, alt, note } = captionFor(chart, view);
  const withheld = noticeOfWithheld(project, dataset);
  const rows = withheld === undefined ? drawnRowsOf(project, chart, view) : [];
  const drawings = { narrow: drawingOf(project, chart, 'narrow', view), wide: drawingOf(project, chart, 'wide', view) };
  return withoutUndefined({
    format: 1,
    chart: chart.id,
    view,
    language: config.language,
    edition: { title: config.title, publisher: config.publisher },
    title,
    subtitle,
    alt,
    note,
    gaps: discrepanciesOf(project, dataset).map(({ discrepancy }) => discrepancy!),
    corrections: correctionsOn(project, chart),
    data: {
      id: dataset.id,
      title: dataset.package.title,
      derived: dataset.query !== undefined,
      licences: dataset.package.licenses.map(({ title, path }) => ({ title, url: path })),
    },
    credits: creditsOf(project, dataset),
    licence: config.licence,
    fields: fieldsOf(dataset, rows),
    key: dataset.schema?.primaryKey ?? [],
    rows,
    withheld,
    drawings,
    palettes: {
      light: colorsOf(project.palettes, 'light', drawings),
      dark: colorsOf(project.palettes, 'dark', drawings),
    },
  });
}

/** Removes undefined properties, as writing and reading a file does. */
const withoutUndefined = (snapshot: { [K in keyof Snapshot]: Snapshot[K] | undefined }): Snapshot =>
  JSON.parse(JSON.stringify(snapshot)) as Snapshot;

function drawingOf(
  project: Project,
  chart: Chart,
  layout: Layout,
  view?: string,
): Pick<Drawing, 'svg' | 'width' | 'height'> {
  const { svg, width, height } = renderChart(project, chart, layout, view);
  return { svg, width, height };
}

const creditsOf = (project: Project, dataset: Dataset): Credit[] =>
  groupCitations(citationsOf(project, dataset)).map(({ source, places }) => ({
    id: source.id,
    name: shortCitation(project.language, source),
    byline: byline(project.language, source),
    title: source.title,
    date: source['original-date'] ?? source.issued,
    url: source.URL ?? (source.DOI && `https://doi.org/${source.DOI}`),
    places: [...new Set(places)],
  }));

function fieldsOf(dataset: Dataset, rows: Row[]): FrozenField[] {
  const read = new Set(evidencedFields(dataset));
  return (dataset.schema?.fields ?? []).map((field) => {
    const { name, title, description, type, unit } = field;
    if (!read.has(field) || !rows.length) return { name, title, description, type, unit };
    const statuses = rows.map((row) => statusOf(dataset, row, name));
    const [first] = statuses;
    const status = statuses.every((one) => one === first) ? first! : statuses;
    return { name, title, description, type, unit, standing: status };
  });
}

/** The colours of the page around a drawing. */
const pageColors = ['paper', 'text', 'muted', 'faint', 'rule', 'finding'];

function colorsOf(palettes: Palettes, theme: Theme, drawings: Snapshot['drawings']): Record<string, string> {
  const drawn = Object.values(drawings).flatMap(({ svg }) =>
    [...svg.matchAll(/var\(--(\w+)\)/g)].map(([, name]) => name),
  );
  const used = new Set([...pageColors, ...drawn]);
  return Object.fromEntries(Object.entries(palettes[theme]).filter(([name]) => used.has(name)));
}

/** Canonical JSON (RFC 8785): the content of the file in the archive, whose hash is in the ledger. */
export const toCanonicalJson = (snapshot: Snapshot): string => canonicalize(snapshot)!;

/** The id of a version: ten characters of base 36 from a sha256, enough to distinguish the versions of a chart. */
export const versionId = (sha256: string): string => BigInt(`0x${sha256}`).toString(36).padStart(50, '0').slice(0, 10);
