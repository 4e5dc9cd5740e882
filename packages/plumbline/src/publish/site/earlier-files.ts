/**
 * Files that earlier versions published for everything, though others have the same content. They are published where the ledger
 * promises their address, and nowhere else.
 */
import { resolveUrl } from '../../core/project/ledger/resolve-url.ts';
import { memo } from '../../core/recording/memo.ts';
import type { Project } from '../../core/project/project.ts';
import { isWithheld } from '../../core/project/redistribution.ts';
import { chartStates } from '../chart-states.ts';
import { citations } from '../citations/citation.ts';
import { contentOf, earlierFormats, fileNamesOf } from '../downloads/dataset-files.ts';
import { figureCode } from '../embeds/embed-options.ts';
import { embedPage } from '../embeds/embed-page.ts';
import { liveVariants } from '../embeds/published-embeds.ts';
import { pathOf } from '../urls.ts';
import { versionsJson } from '../versions/versions-json.ts';
import { versionsOf } from '../versions/versions.ts';
import { page, type PublishedFile } from './published-file.ts';

export interface EarlierFile extends Pick<PublishedFile, 'page'> {
  /** Path without the base; a page ends with a slash. */
  address: string;
  /** Absent if Astro renders it. */
  content?: PublishedFile['content'];
  /** The authored file from which it is made. */
  from: string;
}

/** The files of this kind that the ledger promises, at their address or at one from which they moved. */
export const earlierFiles = (project: Project): EarlierFile[] =>
  memo(project, 'earlier files', () => {
    const { ledger } = project;
    if (!ledger.length) return [];
    const lists = [citationFiles, embedVariants, figures, versionLists, datasetFormats, storyTexts];
    const possible = new Map(lists.flatMap((list) => list(project).map((file) => [file.address, file])));
    const promised = ledger.flatMap((line) => {
      if (line.kind !== 'address') return [];
      const found = resolveUrl(ledger, line.path, (address) => possible.has(address));
      return found?.kind === 'here' ? found.path : [];
    });
    return [...new Set(promised)].map((address) => possible.get(address)!);
  });

/** Whether an address is one of theirs. */
export const isEarlierFile = (project: Project, address: string): boolean =>
  memo(project, 'earlier addresses', () => new Set(earlierFiles(project).map((file) => file.address))).has(address);

const citationFiles = (project: Project): EarlierFile[] =>
  [...citations(project)].flatMap(({ permalink, citation, from }) => [
    { from, page: permalink, address: pathOf.citation(permalink, 'bib'), content: () => citation().bibtex },
    { from, page: permalink, address: pathOf.citation(permalink, 'ris'), content: () => citation().ris },
    { from, page: permalink, address: pathOf.citation(permalink, 'csl.json'), content: () => citation().csl },
  ]);

const embedVariants = (project: Project): EarlierFile[] =>
  liveVariants(project).map(({ path, chart, embed, variant, from }) => ({
    from,
    page: chart,
    address: path,
    content: page(project, path, () => embedPage(project, embed(), variant)).content,
  }));

const figures = (project: Project): EarlierFile[] =>
  chartStates(project).map(({ props: { chart, view } }) => ({
    from: chart.file,
    page: pathOf.chart(chart.id, view),
    address: pathOf.figure(chart.id, view),
    content: () => figureCode(project, chart, view),
  }));

/** Lists of versions of charts that have none. */
const versionLists = (project: Project): EarlierFile[] =>
  chartStates(project)
    .map(({ props }) => props)
    .filter(({ chart, view }) => !versionsOf(project, { chart: chart.id, view }).length)
    .map(({ chart, view }) => ({
      from: chart.file,
      address: pathOf.versions(chart.id, view),
      content: () => versionsJson(project, { chart: chart.id, view }),
    }));

const datasetFormats = (project: Project): EarlierFile[] =>
  [...project.datasets.values()]
    .filter((dataset) => !isWithheld(project, dataset))
    .flatMap((dataset) =>
      earlierFormats(dataset)
        .filter((name) => !fileNamesOf(project, dataset).includes(name))
        .map((name) => ({
          from: dataset.file,
          page: pathOf.dataset(dataset.id),
          address: pathOf.datasetFile(dataset.id, name),
          content: () => contentOf(project, dataset, name),
        })),
    );

const storyTexts = ({ stories }: Project): EarlierFile[] =>
  [...stories.values()].map(({ id, file }) => ({ from: file, address: pathOf.republishFile(id) }));
