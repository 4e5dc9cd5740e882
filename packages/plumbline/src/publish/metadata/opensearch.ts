/** OpenSearch (https://github.com/dewitt/opensearch): searches the site from the address bar of a browser. */
import type { EditionConfig } from '../../core/project/config.ts';
import { absoluteUrl, pathOf } from '../urls.ts';
import { html } from '../html/html.ts';

/** The longest short name that the format allows. */
const maxLength = 16;

export const openSearchOf = (config: EditionConfig): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${
    html`<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
      <ShortName>${shortNameOf(config.title)}</ShortName>
      <Description>${config.description}</Description>
      <InputEncoding>UTF-8</InputEncoding>
      <image type="image/svg+xml" width="16" height="16">${absoluteUrl(config, pathOf.icon())}</image>
      <Url type="text/html" template="${absoluteUrl(config, pathOf.search())}?q={searchTerms}" />
      <Url
        type="application/opensearchdescription+xml"
        rel="self"
        template="${absoluteUrl(config, pathOf.openSearch())}"
      />
    </OpenSearchDescription>`.text
  }\n`;

/** As many whole words as fit. */
const shortNameOf = (title: string): string =>
  title.length <= maxLength
    ? title
    : title
        .slice(0, maxLength + 1)
        .replace(/\s\S*$/, '')
        .slice(0, maxLength);
