/** A chart as an archive: images, data, metadata, HTML to paste, citations, a README and a Data Package. */
import { zipSync, type Zippable } from 'fflate';
import type { Chart } from '../../core/content/charts.ts';
import type { Project } from '../../core/project/project.ts';
import { datasetOf } from '../../core/project/lineage.ts';
import { isWithheld } from '../../core/project/redistribution.ts';
import { chartCsv } from './chart-files.ts';
import { drawnRowsOf } from '../chart-states.ts';
import { metadataJson, metadataOf } from './chart-json.ts';
import { hasFormulas } from './csv.ts';
import { packageOfFiles, type ResourceFile } from './datapackage-json.ts';
import { chartPng, chartSvg } from './chart-images.ts';
import { citeChart, versionToCite } from '../citations/citation.ts';
import { citationFiles } from '../citations/citation-files.ts';
import { dateOf } from '../citations/file-attribution.ts';
import { figureCode } from '../embeds/embed-options.ts';
import { readmeOf } from './readme.ts';

export async function chartZip(project: Project, chart: Chart, view?: string): Promise<Uint8Array> {
  const dataset = datasetOf(project, chart);
  const metadata = metadataOf(project, chart, view);
  const files = await filesOf(project, chart, view);
  const rows = drawnRowsOf(project, chart, view);
  const fields = dataset.schema?.fields ?? [];
  const isOpen = !isWithheld(project, dataset);
  const about = Object.fromEntries(files.map(({ path, title }) => [path, title]));
  const readme = readmeOf(project.language, metadata, fields, about, isOpen && hasFormulas(rows, fields));
  const descriptor = packageOfFiles(project, dataset, isOpen ? rows : [], files, {
    name: fileStem(chart, view),
    title: metadata.chart.title,
    description: metadata.altText,
    version: metadata.version,
    homepage: metadata.permalink,
  });
  const texts = { 'README.md': readme, 'datapackage.json': descriptor };
  const all = new Map([
    ...files.map(({ path, content }) => [path, content] as const),
    ...Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)] as const),
  ]);
  return zipSync(toZippable(all, fileStem(chart, view)), { mtime: localDay(dateOf(project, dataset)) });
}

/** The chart as HTML to paste where frames are not allowed. The page of the chart copies it from the archive. */
export const figureFile = 'figure.html';

/** The name of the folder in the archive, and of its files: `bridges-by-town`, `bridges-by-town-north`. */
const fileStem = ({ id }: Chart, view?: string): string => (view ? `${id}-${view}` : id);

async function filesOf(project: Project, chart: Chart, view?: string): Promise<(ResourceFile & { title: string })[]> {
  const name = fileStem(chart, view);
  const { downloads } = project.language.words;
  const text = (path: string, mediatype: string, title: string, content: string) => ({
    path,
    mediatype,
    title,
    content: Buffer.from(content),
  });
  const csv = () => text(`${name}.csv`, 'text/csv', downloads.csv, chartCsv(project, chart, view));
  return [
    ...(isWithheld(project, datasetOf(project, chart)) ? [] : [csv()]),
    text(`${name}.svg`, 'image/svg+xml', downloads.svg, chartSvg(project, chart, view)),
    {
      path: `${name}.png`,
      mediatype: 'image/png',
      title: downloads.png,
      content: await chartPng(project, chart, view),
    },
    text('metadata.json', 'application/json', downloads.json, metadataJson(project, chart, view)),
    text(figureFile, 'text/html', downloads.figure, figureCode(project, chart, view)),
    ...citationFiles(citeChart(project, chart, view, versionToCite(project, chart, view))).map((file) =>
      text(`citation.${file.suffix}`, file.mediatype, downloads.citation(file.name), file.content),
    ),
  ];
}

/** Sorted by name, so that the same files give the same bytes. PNG is compressed already. */
const toZippable = (files: Map<string, Uint8Array>, folder: string): Zippable =>
  Object.fromEntries(
    [...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, content]) => [`${folder}/${path}`, [content, { level: path.endsWith('.png') ? 0 : 9 }]]),
  );

/** ZIP has local time without a time zone: noon of the day in every time zone. */
function localDay(iso: string): Date {
  const [year = 1980, month = 1, day = 1] = iso.split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}
