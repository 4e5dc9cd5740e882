/** The content of an embed. It is made from a snapshot, so live charts and frozen versions have the same form. */
import type { Correction } from '../../core/input/fields/corrections.ts';
import type { Language } from '../../core/language/language.ts';
import type { Parts } from '../../core/language/parts.ts';
import type { Fonts } from '../../core/project/fonts.ts';
import type { Project } from '../../core/project/project.ts';
import { hrefFor, pathOf } from '../urls.ts';
import { licenceName } from '../attribution.ts';
import { truncateList } from '../format.ts';
import { isWebAddress } from '../../core/input/fields/web-address.ts';
import { snapshotLanguage, type Snapshot } from '../versions/snapshot.ts';

/** A piece of running text. */
export interface Run {
  text: string;
  href?: string;
  rel?: string;
  strong?: boolean;
  /** A symbol that is hidden from screen readers. */
  silent?: boolean;
}

export interface Paragraph {
  kind: 'note' | 'warning' | 'credit' | 'keep';
  runs: Run[];
}

export interface Embed extends Pick<Snapshot, 'title' | 'subtitle' | 'language' | 'drawings' | 'palettes'> {
  /** Identifies the chart to scripts around the frame: `bridges-by-town/north`. */
  id: string;
  /** Accessible name of the frame. */
  frame: string;
  /** Fonts of the edition. */
  fonts: Fonts;
  /** Name of the edition. */
  edition: string;
  /** The page of the chart or the frozen version. */
  permalink: string;
  /** The text below the drawing. */
  foot: Paragraph[];
}

/** For frozen versions. */
export interface VersionNotice {
  hash: string;
  date: string;
  /** Whether the chart has changed since, or is no longer published. */
  superseded: boolean;
  /** The URL of the chart; undefined if it is no longer published. */
  latest: string | undefined;
  /** Corrections published after it. */
  corrections: Correction[];
}

export function embedOf(project: Project, snapshot: Snapshot, frozen?: VersionNotice): Embed {
  const { config } = project;
  const { chart, view, title, subtitle, language: code, drawings, palettes } = snapshot;
  const language = snapshotLanguage(project, snapshot);
  const { embed: words } = language.words;
  const path = frozen ? pathOf.version(chart, view, frozen.hash) : pathOf.chart(chart, view);
  const permalink = hrefFor(config, path);
  return {
    id: view ? `${chart}/${view}` : chart,
    fonts: project.fonts,
    edition: snapshot.edition.title,
    frame: words.frame(title),
    title,
    subtitle,
    language: code,
    drawings,
    palettes,
    permalink,
    foot: [
      ...(snapshot.note ? [{ kind: 'note' as const, runs: [{ text: snapshot.note }] }] : []),
      ...discrepancies(language, snapshot.gaps, permalink),
      ...correction(language, frozen ? frozen.corrections : snapshot.corrections, permalink),
      ...(frozen ? [status(language, frozen)] : []),
      { kind: 'credit', runs: creditRuns(language, snapshot, permalink, (below) => hrefFor(config, below)) },
      { kind: 'keep', runs: [{ text: snapshot.withheld ? words.moreWithoutTable : words.more, href: permalink }] },
    ],
  };
}

/** The text of the first discrepancy, and the number of the others with a link to them. */
function discrepancies({ words }: Language, [first, ...others]: string[], href: string): Paragraph[] {
  if (first === undefined) return [];
  const runs: Run[] = [
    { text: '≠ ', strong: true, silent: true },
    { text: `${words.embed.discrepancy} `, strong: true },
    { text: first },
  ];
  const more = words.embed.moreDiscrepancies(others.length);
  if (others.length) runs.push({ text: ' ' }, { text: more, href }, { text: '.' });
  return [{ kind: 'warning', runs }];
}

function correction({ words, formatDate }: Language, [newest, ...others]: Correction[], href: string): Paragraph[] {
  if (!newest) return [];
  const when = words.embed.corrected(formatDate(newest.date));
  const runs: Run[] = [{ text: `${when} `, strong: true }, { text: newest.text }];
  if (others.length) runs.push({ text: ' ' }, { text: words.embed.earlierCorrections, href }, { text: '.' });
  return [{ kind: 'warning', runs }];
}

function status({ words, formatDate }: Language, { date, superseded, latest }: VersionNotice): Paragraph {
  const when: Run = { text: words.embed.frozen(formatDate(date)), strong: superseded };
  const runs: Run[] = [when];
  if (superseded && latest) runs.push({ text: ' ' }, { text: words.embed.latest, href: latest }, { text: '.' });
  if (superseded && !latest) runs.push({ text: ` ${words.embed.removed}` });
  return { kind: superseded ? 'warning' : 'credit', runs };
}

/**
 * "Sources: Gauge 2001; Ma 2019 and 3 others. Chart: The Tiny File, CC BY 4.0."
 *
 * @param to the URL of a path
 */
export function creditRuns(
  { words }: Language,
  { credits, licence, edition }: Snapshot,
  permalink: string,
  to: (path: string) => string,
): Run[] {
  const { sources, others, withOthers, chart } = words.attribution;
  const list = truncateList(credits);
  const named = list.named.flatMap(({ id, name }, i): Run[] => [
    ...(i ? [{ text: '; ' }] : []),
    { text: name, href: to(pathOf.source(id)) },
  ]);
  const rest: Run[] = [{ text: others(list.others.length), href: permalink }];
  const works = list.others.length ? toRuns(withOthers(named, rest)) : named;
  const spdx = licenceName(licence.id).replaceAll(' ', '\u00a0');
  return [
    ...(credits.length ? [{ text: `${sources(credits.length)} ` }, ...works, { text: '. ' }] : []),
    ...toRuns(
      chart<Run[]>(
        [{ text: edition.title, href: to(pathOf.home()) }],
        [{ text: spdx, ...(isWebAddress(licence.url) && { href: licence.url, rel: 'license' }) }],
      ),
    ),
  ];
}

const toRuns = (parts: Parts<Run[]>): Run[] =>
  parts.flatMap((part) => (typeof part === 'string' ? [{ text: part }] : part));
