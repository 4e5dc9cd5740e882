/** How browsers search the site from their own bar (https://github.com/dewitt/opensearch). */
import type { Edition } from '../../core/project/config.ts';
import { absolute, pathOf } from '../urls.ts';
import { html } from '../html/html.ts';

/** Characters that the format allows a short name. */
const short = 16;

export const openSearchOf = (edition: Edition): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${
    html`<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
      <ShortName>${shortNameOf(edition.title)}</ShortName>
      <Description>${edition.description}</Description>
      <InputEncoding>UTF-8</InputEncoding>
      <image type="image/svg+xml" width="16" height="16">${absolute(edition, 'favicon.svg')}</image>
      <Url type="text/html" template="${absolute(edition, pathOf.search())}?q={searchTerms}" />
      <Url
        type="application/opensearchdescription+xml"
        rel="self"
        template="${absolute(edition, pathOf.openSearch())}"
      />
    </OpenSearchDescription>`.text
  }\n`;

/** Whole words, as many as fit. */
const shortNameOf = (title: string): string =>
  title.length <= short
    ? title
    : title
        .slice(0, short + 1)
        .replace(/\s\S*$/, '')
        .slice(0, short);
