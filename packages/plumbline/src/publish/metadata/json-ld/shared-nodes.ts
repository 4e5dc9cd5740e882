/** Nodes of structured data (https://schema.org) that every page shares. */
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
import type { Correction } from '../../../core/project/corrections.ts';
import type { Edition } from '../../../core/project/config.ts';
import type { Name } from '../../../core/data/sources.ts';
import { absolute, pathOf } from '../../urls.ts';
import { fullName } from '../../attribution.ts';

/** Of a type that is known only when it is made; what is undefined is left out when it is written. */
export type Node = Record<string, unknown>;

/** A node that is described elsewhere. */
export const idOf = (edition: Edition, path: string, fragment: string): { '@id': string } => ({
  '@id': `${absolute(edition, path)}#${fragment}`,
});

export const publisherOf = (edition: Edition): NewsMediaOrganization => ({
  '@type': 'NewsMediaOrganization',
  ...idOf(edition, '', 'publisher'),
  name: edition.publisher,
  url: absolute(edition, ''),
  correctionsPolicy: absolute(edition, pathOf.corrections()),
});

export const siteOf = (edition: Edition): WebSite => ({
  '@type': 'WebSite',
  ...idOf(edition, '', 'site'),
  name: edition.title,
  description: edition.description,
  url: absolute(edition, ''),
  inLanguage: edition.language,
  license: edition.licence.url,
  publisher: idOf(edition, '', 'publisher'),
});

/** How a query becomes the address of its results; `query-input` is how schema.org writes what is put into a template. */
export const searchOf = (edition: Edition): WithActionConstraints<SearchAction> => ({
  '@type': 'SearchAction',
  target: { '@type': 'EntryPoint', urlTemplate: `${absolute(edition, pathOf.search())}?q={query}` },
  'query-input': 'required name=query',
});

/** A byline names people, or a desk: "The Cluster File desk". */
export const authorOf = (name: string): Person | Organization => ({
  '@type': name.startsWith('The ') ? 'Organization' : 'Person',
  name,
});

/** An author of a work: a person has a family, a body a name. */
export const personOf = (name: Name): Person | Organization =>
  'literal' in name
    ? { '@type': 'Organization', name: name.literal }
    : {
        '@type': 'Person',
        name: fullName(name),
        familyName: name.family,
        givenName: name.given,
      };

/** The social card of a page. */
export const cardOf = (edition: Edition, permalink?: string): ImageObject => ({
  '@type': 'ImageObject',
  url: absolute(edition, pathOf.card(permalink)),
  width: `${cardSize.width}`,
  height: `${cardSize.height}`,
});

export const correctionNodes = (corrections: Correction[]): CorrectionComment[] =>
  corrections.map(({ date, text }) => ({ '@type': 'CorrectionComment', text, datePublished: date }));

/** The way to a page from the front page. */
export const crumbsOf = (edition: Edition, steps: { name: string; path: string }[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{ name: edition.title, path: '' }, ...steps].map(({ name, path }, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name,
    item: absolute(edition, path),
  })),
});
