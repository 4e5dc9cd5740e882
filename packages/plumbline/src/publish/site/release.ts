/** Plans what a release adds to the archive; src/cli/release.ts writes it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../../core/project/project.ts';
import type { LedgerLine } from '../../core/project/ledger/ledger.ts';
import { resolveUrl } from '../../core/project/ledger/resolve-url.ts';
import { nearest } from '../../core/input/problems.ts';
import type { Addition } from '../versions/archive.ts';
import { absoluteUrl, pathOf } from '../urls.ts';
import { publishedUrls } from './check-urls.ts';
import { permanentUrls } from './permanent-urls.ts';
import { chartStates } from '../chart-states.ts';
import { snapshotOf, toCanonicalJson } from '../versions/snapshot.ts';
import { sha256Of } from '../../core/input/hash.ts';
import { contentHashIn, contentHashOf } from '../versions/version-content.ts';
import { currentOf, snapshotFile, hashNow } from '../versions/versions.ts';

/** Thrown when a release request is invalid. */
export class ReleaseError extends Error {}

/** A version of every state whose content has changed, and every URL that is not in the ledger. */
export function planRelease(project: Project, date: string, reason?: string): Addition {
  const addition: Addition = { files: [], lines: [] };
  for (const { chart, view } of chartStates(project).map(({ props }) => props)) {
    if (currentOf(project, chart, view)) continue;
    const snapshot = snapshotOf(project, chart, view);
    const content = contentHashOf(snapshot);
    const hash = hashNow(project, chart, view);
    const path = snapshotFile({ chart: chart.id, view, hash });
    const kept = keptFile(join(project.root, path), content);
    const file = kept ?? toCanonicalJson(snapshot);
    if (kept === undefined) addition.files.push({ path, content: file });
    addition.lines.push({
      kind: 'version',
      chart: chart.id,
      view,
      hash,
      sha256: sha256Of(file),
      content,
      date,
      reason,
    });
  }
  const lists = addition.lines.flatMap((one) => (one.kind === 'version' ? pathOf.versions(one.chart, one.view) : []));
  return { ...addition, lines: [...addition.lines, ...newAddresses(project, date, lists)] };
}

/**
 * The archived file at a path, if it has this content: an earlier version, or the result of an interrupted release. It
 * is kept even if the chart would be drawn differently today.
 */
function keptFile(place: string, content: string): string | undefined {
  const file = existsSync(place) ? readFileSync(place, 'utf8') : undefined;
  return file !== undefined && contentHashIn(file) === content ? file : undefined;
}

/**
 * URLs that are not in the ledger, or are recorded as retired; frozen versions have lines of their own.
 *
 * @param versionLists URLs that the new versions add
 */
function newAddresses(project: Project, date: string, versionLists: string[]): LedgerLine[] {
  const lastKinds = new Map<string, LedgerLine['kind']>();
  for (const line of project.ledger) if (line.kind !== 'version') lastKinds.set(line.path, line.kind);
  const paths = new Set([...permanentUrls(project).map(({ path }) => path), ...versionLists]);
  return [...paths]
    .filter((path) => lastKinds.get(path) !== 'address' && !isFrozen(path))
    .map((path) => ({ kind: 'address', path, date }));
}

const isFrozen = (path: string): boolean => /^charts\/.*\/v\/[^/]+\//.test(path);

/** Records that a URL has moved; no line if the ledger has it already. */
export function planMove(project: Project, from: string, to: string, date: string): LedgerLine[] {
  const [path, target] = [recorded(project, from), pathIn(project, to)];
  const live = publishedUrls(project);
  if (!live.has(target)) {
    const close = nearest(target, live);
    throw new ReleaseError(`Nothing is published at "${target}"${close ? `; "${close}" is similar` : ''}.`);
  }
  if (path.endsWith('/') !== target.endsWith('/'))
    throw new ReleaseError(
      `A page can only move to a page, and a file to a file: "${path}" cannot move to "${target}".`,
    );
  const fate = resolveUrl(project.ledger, path, (at) => live.has(at));
  return fate?.kind === 'here' && fate.path === target ? [] : [{ kind: 'moved', path, to: target, date }];
}

/** Records that a URL was removed; no line if the ledger has it already. */
export function planRemoval(project: Project, from: string, reason: string | undefined, date: string): LedgerLine[] {
  const path = recorded(project, from);
  if (!reason?.trim()) throw new ReleaseError('A removal needs a reason, which its page shows: add --reason "…".');
  const last = project.ledger.findLast((line) => line.kind !== 'version' && line.path === path);
  return last?.kind === 'removed' ? [] : [{ kind: 'removed', path, reason: reason.trim(), date }];
}

/** A recorded URL that is no longer published. */
function recorded(project: Project, given: string): string {
  const path = pathIn(project, given);
  const known = project.ledger.flatMap((line) => (line.kind === 'address' ? line.path : []));
  if (isFrozen(path))
    throw new ReleaseError(
      'A frozen version cannot move or be removed. To report an error in it, add a correction to the chart or dataset.',
    );
  if (!known.includes(path)) {
    const close = nearest(path, known);
    throw new ReleaseError(`"${path}" is not in the ledger${close ? `; "${close}" is similar` : ''}.`);
  }
  if (publishedUrls(project).has(path))
    throw new ReleaseError(`"${path}" is still published. Rename or remove its authored file first.`);
  return path;
}

/** The path without the base of a URL as people copy it: absolute, from the root, or as in the ledger. */
function pathIn({ config }: Project, given: string): string {
  const home = absoluteUrl(config, pathOf.home());
  if (given.startsWith(home)) return given.slice(home.length);
  return given.startsWith(config.base) ? given.slice(config.base.length) : given;
}
