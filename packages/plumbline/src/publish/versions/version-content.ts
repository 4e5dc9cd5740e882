/**
 * The content of a version, whose hash identifies it: texts, rows, fields, credits and licences; not the drawings, their colours,
 * or the name of the edition. The keys below are hashed. They are independent of the names in the code: renaming one here would
 * change the hash of every version.
 */
import canonicalize from 'canonicalize';
import type { Snapshot } from './snapshot.ts';
import { sha256Of } from '../../core/input/hash.ts';

const contentOf = (snapshot: Snapshot): object => ({
  chart: snapshot.chart,
  view: snapshot.view,
  language: snapshot.language,
  title: snapshot.title,
  subtitle: snapshot.subtitle,
  alt: snapshot.alt,
  note: snapshot.note,
  discrepancies: snapshot.gaps,
  corrections: snapshot.corrections.map(({ date, text }) => ({ date, text })),
  data: {
    id: snapshot.data.id,
    title: snapshot.data.title,
    derived: snapshot.data.derived,
    licences: snapshot.data.licences.map(({ title, url }) => ({ title, url })),
  },
  credits: snapshot.credits.map(({ id, name, byline, title, date, url, places }) => ({
    id,
    name,
    byline,
    title,
    date,
    url,
    places,
  })),
  licence: { id: snapshot.licence.id, title: snapshot.licence.title, url: snapshot.licence.url },
  fields: snapshot.fields.map(({ name, title, description, type, unit, standing }) => ({
    name,
    title,
    description,
    type,
    unit,
    status: standing,
  })),
  key: snapshot.key,
  rows: snapshot.rows,
  withheld: snapshot.withheld,
});

/** The sha256 of the content as canonical JSON (RFC 8785), which leaves out undefined properties. */
export const contentHashOf = (snapshot: Snapshot): string => sha256Of(canonicalize(contentOf(snapshot))!);

/** The same for the text of a file in the archive; undefined if it is not a snapshot. */
export function contentHashIn(file: string): string | undefined {
  try {
    return contentHashOf(JSON.parse(file) as Snapshot);
  } catch {
    return undefined;
  }
}
