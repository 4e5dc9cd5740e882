/** What a release adds to the archive; src/cli/release.ts writes it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../../core/project/project.ts';
import { resolveUrl, type LedgerLine } from '../../core/project/ledger.ts';
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

/** A wish that the archive cannot grant, said to the person who had it. */
export class ReleaseError extends Error {}

/** Every state whose content differs from that of its newest frozen version, and every address that the ledger does not have. */
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
  return { ...addition, lines: [...addition.lines, ...newAddresses(project, date)] };
}

/**
 * What the archive holds at a place already, where that has this content: an earlier version that came back, or what an
 * interrupted release left. It stays as it is, even if it would be drawn differently today.
 */
function keptFile(place: string, content: string): string | undefined {
  const file = existsSync(place) ? readFileSync(place, 'utf8') : undefined;
  return file !== undefined && contentHashIn(file) === content ? file : undefined;
}

/** Addresses that the ledger has not, or has as gone; frozen versions have lines of their own. */
function newAddresses(project: Project, date: string): LedgerLine[] {
  const last = new Map<string, LedgerLine['kind']>();
  for (const line of project.ledger) if (line.kind !== 'version') last.set(line.path, line.kind);
  return permanentUrls(project)
    .filter(({ path }) => last.get(path) !== 'address' && !isFrozen(path))
    .map(({ path }) => ({ kind: 'address', path, date }));
}

const isFrozen = (path: string): boolean => /^charts\/.*\/v\/[^/]+\//.test(path);

/** An address leads to another one from now on. No line where the ledger says so already. */
export function planMove(project: Project, from: string, to: string, date: string): LedgerLine[] {
  const [path, target] = [recorded(project, from), pathIn(project, to)];
  const live = publishedUrls(project);
  if (!live.has(target)) {
    const close = nearest(target, live);
    throw new ReleaseError(`Nothing is published at "${target}"${close ? `; "${close}" is close to it` : ''}.`);
  }
  if (path.endsWith('/') !== target.endsWith('/'))
    throw new ReleaseError(`A page can move to a page and a file to a file, not "${path}" to "${target}".`);
  const fate = resolveUrl(project.ledger, path, (at) => live.has(at));
  return fate?.kind === 'here' && fate.path === target ? [] : [{ kind: 'moved', path, to: target, date }];
}

/** An address is gone. */
export function planRemoval(project: Project, from: string, reason: string | undefined, date: string): LedgerLine[] {
  const path = recorded(project, from);
  if (!reason?.trim()) throw new ReleaseError('Readers are owed a reason: add --reason "…".');
  const said = project.ledger.findLast((line) => line.kind !== 'version' && line.path === path);
  return said?.kind === 'removed' ? [] : [{ kind: 'removed', path, reason: reason.trim(), date }];
}

/** An address that was published and is not any more. */
function recorded(project: Project, given: string): string {
  const path = pathIn(project, given);
  const known = project.ledger.flatMap((line) => (line.kind === 'address' ? line.path : []));
  if (isFrozen(path))
    throw new ReleaseError('A frozen version stays where it is; what was wrong in it is said by a correction.');
  if (!known.includes(path)) {
    const close = nearest(path, known);
    throw new ReleaseError(`The ledger does not know "${path}"${close ? `; "${close}" is close to it` : ''}.`);
  }
  if (publishedUrls(project).has(path))
    throw new ReleaseError(`"${path}" is still published: rename or remove what makes it first.`);
  return path;
}

/** A path below the base, of an address as people copy it: whole, from the root, or as the ledger has it. */
function pathIn({ config }: Project, given: string): string {
  const home = absoluteUrl(config, pathOf.home());
  if (given.startsWith(home)) return given.slice(home.length);
  return given.startsWith(config.base) ? given.slice(config.base.length) : given;
}
