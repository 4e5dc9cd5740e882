/** Signposting (https://signposting.org/FAIR/): links from a page to its metadata, files and licence. */
import type { Project } from '../../core/project/project.ts';
import { absoluteUrl, hrefFor, pathOf } from '../urls.ts';
import { fileFormats } from '../downloads/chart-files.ts';
import { versionToCite } from '../citations/citation.ts';
import { fileNamesOf, mediatypeOf } from '../downloads/dataset-files.ts';
import { pathTo, type PageSubject } from '../page-subject.ts';
import { versionsOf } from '../versions/versions.ts';

interface HeadLink {
  rel: string;
  href: string;
  type?: string;
  title?: string;
}

const mediatypes = {
  svg: 'image/svg+xml',
  png: 'image/png',
  csv: 'text/csv',
  json: 'application/json',
  zip: 'application/zip',
};

export function signposts(project: Project, subject: PageSubject): HeadLink[] {
  const { config } = project;
  const to = (target: string) => hrefFor(config, target);
  const permalink = absoluteUrl(config, pathTo(subject));
  const licence = { rel: 'license', href: config.licence.url };
  if ('story' in subject) {
    const claims = to(pathOf.claims(subject.story.id));
    return [
      { rel: 'cite-as', href: permalink },
      { rel: 'type', href: 'https://schema.org/NewsArticle' },
      licence,
      { rel: 'describedby', href: claims, type: 'application/ld+json' },
    ];
  }
  if ('chart' in subject) {
    const { chart, view } = subject;
    const files = fileFormats(project, chart).map((suffix) => ({
      rel: suffix === 'json' ? 'describedby' : 'item',
      href: to(pathOf.chartFile(chart.id, suffix, view)),
      type: mediatypes[suffix],
    }));
    return [
      { rel: 'cite-as', href: versionToCite(project, chart, view)?.url ?? permalink },
      { rel: 'type', href: 'https://schema.org/ImageObject' },
      licence,
      ...files,
      ...(versionsOf(project, { chart: chart.id, view }).length
        ? [{ rel: 'version-history', href: to(pathOf.versions(chart.id, view)), type: 'application/json' }]
        : []),
      {
        rel: 'alternate',
        href: absoluteUrl(config, pathOf.oembed(chart.id, view)),
        type: 'application/json+oembed',
        title: 'oEmbed',
      },
    ];
  }
  if ('dataset' in subject) {
    const { dataset } = subject;
    const files = fileNamesOf(project, dataset).map((name) => ({
      rel: name === 'datapackage.json' ? 'describedby' : 'item',
      href: to(pathOf.datasetFile(dataset.id, name)),
      type: mediatypeOf(dataset, name),
    }));
    return [
      { rel: 'cite-as', href: permalink },
      { rel: 'type', href: 'https://schema.org/Dataset' },
      ...dataset.package.licenses.map(({ path }) => ({ rel: 'license', href: path })),
      ...files,
    ];
  }
  // The source itself is cited, not our page about it.
  const { DOI, URL } = subject.source;
  const work = DOI ? `https://doi.org/${DOI}` : URL;
  return work ? [{ rel: 'cite-as', href: work }] : [];
}
