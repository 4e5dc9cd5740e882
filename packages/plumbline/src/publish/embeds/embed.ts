/** What an embedded chart says. It is made from a snapshot, so that a live chart and a frozen version are framed alike. */
import type { Correction } from '../../core/input/corrections-field.ts';
import type { EditionConfig } from '../../core/project/config.ts';
import { hrefFor, pathOf } from '../urls.ts';
import { licenceName } from '../attribution.ts';
import { truncateList, formatDate } from '../format.ts';
import type { Snapshot } from '../versions/snapshot.ts';

/** A piece of running text. */
export interface Run {
  text: string;
  href?: string;
  rel?: string;
  strong?: boolean;
  /** A sign that is not read out. */
  silent?: boolean;
}

export interface Paragraph {
  kind: 'note' | 'warning' | 'credit' | 'keep';
  runs: Run[];
}

export interface Embed extends Pick<Snapshot, 'title' | 'subtitle' | 'language' | 'drawings' | 'palettes'> {
  /** Names the chart to scripts around the frame: `initiatives-by-prefecture/zhejiang`. */
  id: string;
  /** Name of the edition. */
  edition: string;
  /** Page that says more. */
  permalink: string;
  /** What stands under the drawing. */
  foot: Paragraph[];
}

/** Set on a frozen version. */
export interface VersionNotice {
  hash: string;
  date: string;
  /** The chart has changed since, or is published no more. */
  superseded: boolean;
  /** Address of what took its place; none where the chart is published no more. */
  latest: string | undefined;
  /** Corrections that were published after it. */
  corrections: Correction[];
}

export function embedOf(config: EditionConfig, snapshot: Snapshot, frozen?: VersionNotice): Embed {
  const { chart, view, title, subtitle, language, drawings, palettes } = snapshot;
  const path = frozen ? pathOf.version(chart, view, frozen.hash) : pathOf.chart(chart, view);
  const permalink = hrefFor(config, path);
  const keep = snapshot.withheld ? 'Notes and sources' : 'Table, sources and downloads';
  return {
    id: view ? `${chart}/${view}` : chart,
    edition: snapshot.edition.title,
    title,
    subtitle,
    language,
    drawings,
    palettes,
    permalink,
    foot: [
      ...(snapshot.note ? [{ kind: 'note' as const, runs: [{ text: snapshot.note }] }] : []),
      ...gaps(snapshot.gaps, permalink),
      ...correction(frozen ? frozen.corrections : snapshot.corrections, permalink),
      ...(frozen ? [status(frozen)] : []),
      { kind: 'credit', runs: creditRuns(snapshot, permalink, (below) => hrefFor(config, below)) },
      { kind: 'keep', runs: [{ text: keep, href: permalink }] },
    ],
  };
}

/** The first gap in its own words; the others are counted, and told a link away. */
function gaps([first, ...others]: string[], href: string): Paragraph[] {
  if (first === undefined) return [];
  const runs: Run[] = [
    { text: '≠ ', strong: true, silent: true },
    { text: 'Known gap. ', strong: true },
    { text: first },
  ];
  const more = others.length === 1 ? 'One more known gap' : `${others.length} more known gaps`;
  if (others.length) runs.push({ text: ' ' }, { text: more, href }, { text: '.' });
  return [{ kind: 'warning', runs }];
}

function correction([newest, ...others]: Correction[], href: string): Paragraph[] {
  if (!newest) return [];
  const runs: Run[] = [{ text: `Corrected on ${formatDate(newest.date)}. `, strong: true }, { text: newest.text }];
  if (others.length) runs.push({ text: ' ' }, { text: 'Earlier corrections', href }, { text: '.' });
  return [{ kind: 'warning', runs }];
}

function status({ date, superseded, latest }: VersionNotice): Paragraph {
  const when: Run = { text: `The chart as it was on ${formatDate(date)}.`, strong: superseded };
  const runs: Run[] = [when];
  if (superseded && latest) runs.push({ text: ' ' }, { text: 'See the latest version', href: latest }, { text: '.' });
  if (superseded && !latest) runs.push({ text: ' It is published no more.' });
  return { kind: superseded ? 'warning' : 'credit', runs };
}

/**
 * "Sources: Kostka 2023; Ma 2019 and 3 others. Chart: The Cluster File, CC BY 4.0."
 * @param to makes an address of a path below the base.
 */
export function creditRuns(snapshot: Snapshot, permalink: string, to: (path: string) => string): Run[] {
  const { credits, licence, edition } = snapshot;
  const { named, others } = truncateList(credits);
  const runs: Run[] = credits.length ? [{ text: credits.length > 1 ? 'Sources: ' : 'Source: ' }] : [];
  named.forEach(({ id, name }, i) => {
    if (i) runs.push({ text: '; ' });
    runs.push({ text: name, href: to(pathOf.source(id)) });
  });
  if (others.length) runs.push({ text: ' and ' }, { text: `${others.length} others`, href: permalink });
  if (credits.length) runs.push({ text: '. ' });
  runs.push({ text: 'Chart: ' }, { text: edition.title, href: to(pathOf.home()) }, { text: ', ' });
  const name = licenceName(licence.id).replaceAll(' ', '\u00a0');
  runs.push({ text: name, href: licence.url, rel: 'license' }, { text: '.' });
  return runs;
}
