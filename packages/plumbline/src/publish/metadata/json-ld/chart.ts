/** A chart as a picture: who is to be credited, and what it may be used for. */
import type { ImageObject } from 'schema-dts';
import { captionOf, type Chart } from '../../../core/content/charts.ts';
import { correctionsOn } from '../../../core/project/corrections.ts';
import type { Graph } from '../../../core/project/project.ts';
import { absolute, pathOf } from '../../urls.ts';
import { citeChart, frozenOf } from '../../citations/citation.ts';
import { publishedOn } from '../../citations/csl-json.ts';
import { correctionNodes, idOf } from './shared-nodes.ts';

export function imageNode(graph: Graph, chart: Chart, view?: string): ImageObject {
  const { edition } = graph;
  const { title, subtitle, alt } = captionOf(chart, view);
  const path = pathOf.chart(chart.id, view);
  const frozen = frozenOf(graph, chart, view);
  return {
    '@type': 'ImageObject',
    ...idOf(edition, path, 'image'),
    name: title,
    caption: subtitle,
    description: alt,
    url: absolute(edition, path),
    contentUrl: absolute(edition, pathOf.chartFile(chart.id, 'png', view)),
    encodingFormat: 'image/png',
    thumbnailUrl: absolute(edition, pathOf.card(path)),
    encoding: {
      '@type': 'ImageObject',
      contentUrl: absolute(edition, pathOf.chartFile(chart.id, 'svg', view)),
      encodingFormat: 'image/svg+xml',
    },
    representativeOfPage: true,
    inLanguage: edition.language,
    datePublished: publishedOn(graph, chart),
    dateModified: frozen?.date,
    creator: idOf(edition, '', 'publisher'),
    creditText: citeChart(graph, chart, view, frozen).inline!,
    copyrightNotice: `© ${edition.publisher}, ${edition.licence.title}`,
    license: edition.licence.url,
    acquireLicensePage: absolute(edition, path),
    isBasedOn: [
      idOf(edition, path, 'rows'),
      ...(chart.files ? [idOf(edition, pathOf.dataset(chart.files), 'dataset')] : []),
    ],
    correction: correctionNodes(correctionsOn(graph, chart)),
  };
}
