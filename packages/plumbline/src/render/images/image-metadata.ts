/** The metadata in image files: in <metadata> of an SVG, in text chunks of a PNG. */
import { escapeAttribute, escapeText } from '../svg/svg-serializer.ts';

export interface ImageMetadata {
  /** The headline of the chart. */
  title: string;
  /** A description of the chart. */
  description: string;
  /** The URL of the page of the chart. */
  permalink: string;
  /** The edition, and who publishes it. */
  creator: string;
  publisher: string;
  /** The credit line: who made the data, who made the chart. */
  credit: string;
  /** The rights in a sentence. */
  rights: string;
  licence: { title: string; url: string };
  /** ISO date of the data. */
  date: string;
  /** BCP 47. */
  language: string;
  /** The sources of the data. */
  sources: { title: string; record: string }[];
}

const element = (name: string, text: string): string => `<${name}>${escapeText(text)}</${name}>`;
const link = (name: string, address: string): string => `<${name} rdf:resource="${escapeAttribute(address)}"/>`;
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const dc = 'http://purl.org/dc/elements/1.1/';

/** RDF in Dublin Core and Creative Commons terms, in the form that Inkscape and Wikimedia read. */
export function svgMetadata(provenance: ImageMetadata): string {
  const { title, description, permalink, creator, publisher, credit, rights, licence, date, language, sources } =
    provenance;
  const agent = (name: string, text: string) => `<${name}><cc:Agent>${element('dc:title', text)}</cc:Agent></${name}>`;
  const works = sources.map(
    (work) =>
      `<dcterms:references><rdf:Description rdf:about="${escapeAttribute(work.record)}">${element('dc:title', work.title)}</rdf:Description></dcterms:references>`,
  );
  const statements = [
    element('dc:title', title),
    element('dc:description', description),
    element('dc:format', 'image/svg+xml'),
    link('dc:type', 'http://purl.org/dc/dcmitype/StillImage'),
    element('dc:identifier', permalink),
    link('dc:source', permalink),
    agent('dc:creator', creator),
    agent('dc:publisher', publisher),
    agent('dc:rights', rights),
    link('cc:license', licence.url),
    link('cc:attributionURL', permalink),
    element('cc:attributionName', credit),
    element('dc:date', date),
    element('dc:language', language),
    ...works,
  ];
  const names = `xmlns:rdf="${rdf}" xmlns:dc="${dc}" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:cc="http://creativecommons.org/ns#"`;
  return `<metadata><rdf:RDF ${names}><cc:Work rdf:about="${escapeAttribute(permalink)}">${statements.join('')}</cc:Work></rdf:RDF></metadata>`;
}

/** Keywords of the PNG specification, and plain words where it has none. */
export const pngText = (provenance: ImageMetadata): Record<string, string> => ({
  Title: provenance.title,
  Author: provenance.creator,
  Description: provenance.description,
  Copyright: provenance.rights,
  'Creation Time': provenance.date,
  Source: provenance.credit,
  URL: provenance.permalink,
  License: provenance.licence.url,
  'XML:com.adobe.xmp': xmp(provenance),
});

/** XMP with the IPTC fields that photo desks and image search read: credit, rights, licence, licensor. */
function xmp({ title, description, permalink, creator, credit, rights, licence, date }: ImageMetadata): string {
  const words = (name: string, text: string) =>
    `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeText(text)}</rdf:li></rdf:Alt></${name}>`;
  const body = [
    words('dc:title', title),
    words('dc:description', description),
    `<dc:creator><rdf:Seq>${element('rdf:li', creator)}</rdf:Seq></dc:creator>`,
    words('dc:rights', rights),
    element('dc:identifier', permalink),
    words('xmpRights:UsageTerms', licence.title),
    element('xmpRights:WebStatement', licence.url),
    element('photoshop:Credit', credit),
    element('photoshop:DateCreated', date),
    `<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource">${element('plus:LicensorName', creator)}${element('plus:LicensorURL', permalink)}</rdf:li></rdf:Seq></plus:Licensor>`,
  ];
  const names = `xmlns:dc="${dc}" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="${rdf}"><rdf:Description rdf:about="" ${names}>${body.join('')}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`;
}
