/** schema.org nodes that several pages have. */
import type {
  BreadcrumbList,
  CorrectionComment,
  ImageObject,
  NewsMediaOrganization,
  Organization,
  Person,
  SearchAction,
  WebSite,
  WithActionConstraints,
} from 'schema-dts';
import { cardSize } from '../../../render/images/social-card.ts';
import type { Correction } from '../../../core/input/fields/corrections.ts';
import type { EditionConfig } from '../../../core/project/config.ts';
import type { PersonName } from '../../../core/data/sources.ts';
import { absoluteUrl, pathOf } from '../../urls.ts';
import { fullName } from '../../attribution.ts';

/** A node whose type is known only at run time; undefined properties are left out. */
export type Node = Record<string, unknown>;

/** A reference to a node. */
export const idOf = (config: EditionConfig, path: string, fragment: string): { '@id': string } => ({
  '@id': `${absoluteUrl(config, path)}#${fragment}`,
});

export const publisherOf = (config: EditionConfig): NewsMediaOrganization => ({
  '@type': 'NewsMediaOrganization',
  ...idOf(config, '', 'publisher'),
  name: config.publisher,
  url: absoluteUrl(config, ''),
  correctionsPolicy: absoluteUrl(config, pathOf.corrections()),
});

export const siteOf = (config: EditionConfig): WebSite => ({
  '@type': 'WebSite',
  ...idOf(config, '', 'site'),
  name: config.title,
  description: config.description,
  url: absoluteUrl(config, ''),
  inLanguage: config.language,
  license: config.licence.url,
  publisher: idOf(config, '', 'publisher'),
});

/** The URL template of the search; `query-input` is the syntax of schema.org for its parameters. */
export const searchOf = (config: EditionConfig): WithActionConstraints<SearchAction> => ({
  '@type': 'SearchAction',
  target: { '@type': 'EntryPoint', urlTemplate: `${absoluteUrl(config, pathOf.search())}?q={query}` },
  'query-input': 'required name=query',
});

/** An author is a person, or a desk whose name includes the title of the edition: "The Cluster File desk". */
export const authorOf = (config: EditionConfig, name: string): Person | Organization => ({
  '@type': name.includes(config.title) ? 'Organization' : 'Person',
  name,
});

/** An author of a source: a person has a family name, an organisation a literal name. */
export const personOf = (name: PersonName): Person | Organization =>
  'literal' in name
    ? { '@type': 'Organization', name: name.literal }
    : {
        '@type': 'Person',
        name: fullName(name),
        familyName: name.family,
        givenName: name.given,
      };

/** @param path of the social card of a page */
export const cardNode = (config: EditionConfig, path: string): ImageObject => ({
  '@type': 'ImageObject',
  url: absoluteUrl(config, path),
  width: `${cardSize.width}`,
  height: `${cardSize.height}`,
});

export const correctionNodes = (corrections: Correction[]): CorrectionComment[] =>
  corrections.map(({ date, text }) => ({ '@type': 'CorrectionComment', text, datePublished: date }));

/** Breadcrumbs from the front page to a page. */
export const crumbsOf = (config: EditionConfig, steps: { name: string; path: string }[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{ name: config.title, path: '' }, ...steps].map(({ name, path }, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name,
    item: absoluteUrl(config, path),
  })),
});
