/** A chart as an ImageObject. */
import type { ImageObject } from 'schema-dts';
import { captionFor, type Chart } from '../../../core/content/charts.ts';
import { correctionsOn } from '../../../core/project/corrections.ts';
import type { Project } from '../../../core/project/project.ts';
import { absoluteUrl, pathOf } from '../../urls.ts';
import { citeChart, versionToCite } from '../../citations/citation.ts';
import { publishedOn } from '../../citations/csl-json.ts';
import { correctionNodes, idOf } from './shared-nodes.ts';

export function imageNode(project: Project, chart: Chart, view?: string): ImageObject {
  const { config } = project;
  const { title, subtitle, alt } = captionFor(chart, view);
  const path = pathOf.chart(chart.id, view);
  const frozen = versionToCite(project, chart, view);
  return {
    '@type': 'ImageObject',
    ...idOf(config, path, 'image'),
    name: title,
    caption: subtitle,
    description: alt,
    url: absoluteUrl(config, path),
    contentUrl: absoluteUrl(config, pathOf.chartFile(chart.id, 'png', view)),
    encodingFormat: 'image/png',
    thumbnailUrl: absoluteUrl(config, pathOf.card(path)),
    encoding: {
      '@type': 'ImageObject',
      contentUrl: absoluteUrl(config, pathOf.chartFile(chart.id, 'svg', view)),
      encodingFormat: 'image/svg+xml',
    },
    representativeOfPage: true,
    inLanguage: config.language,
    datePublished: publishedOn(project, chart),
    dateModified: frozen?.date,
    creator: idOf(config, '', 'publisher'),
    creditText: citeChart(project, chart, view, frozen).inline!,
    copyrightNotice: `© ${config.publisher}, ${config.licence.title}`,
    license: config.licence.url,
    acquireLicensePage: absoluteUrl(config, path),
    isBasedOn: [
      idOf(config, path, 'rows'),
      ...(chart.files ? [idOf(config, pathOf.dataset(chart.files), 'dataset')] : []),
    ],
    correction: correctionNodes(correctionsOn(project, chart)),
  };
}
