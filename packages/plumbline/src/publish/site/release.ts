/** What a release adds to the archive; src/cli/release.ts writes it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Graph } from '../../core/project/project.ts';
import { fateOf, type LedgerLine } from '../../core/project/ledger.ts';
import { nearest } from '../../core/input/problems.ts';
import type { Addition } from '../versions/archive.ts';
import { absolute, pathOf } from '../urls.ts';
import { published } from './check-urls.ts';
import { promisesOf } from './permanent-urls.ts';
import { chartStates } from '../chart-states.ts';
import { sha256Of, snapshotOf, toCanonical } from '../versions/snapshot.ts';
import { contentHashIn, contentHashOf } from '../versions/version-content.ts';
import { currentOf, fileOf, hashNow } from '../versions/versions.ts';

/** A wish that the archive cannot grant, said to the person who had it. */
export class Refusal extends Error {}

/** Every state whose content differs from that of its newest frozen version, and every address that the ledger does not have. */
export function additionOf(graph: Graph, date: string, reason?: string): Addition {
  const addition: Addition = { files: [], lines: [] };
  for (const { chart, view } of chartStates(graph).map(({ props }) => props)) {
    if (currentOf(graph, chart, view)) continue;
    const snapshot = snapshotOf(graph, chart, view);
    const content = contentHashOf(snapshot);
    const hash = hashNow(graph, chart, view);
    const path = fileOf({ chart: chart.id, view, hash });
    const kept = keptFile(join(graph.root, path), content);
    const file = kept ?? toCanonical(snapshot);
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
  return { ...addition, lines: [...addition.lines, ...newAddresses(graph, date)] };
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
function newAddresses(graph: Graph, date: string): LedgerLine[] {
  const last = new Map<string, LedgerLine['kind']>();
  for (const line of graph.ledger) if (line.kind !== 'version') last.set(line.path, line.kind);
  return promisesOf(graph)
    .filter(({ path }) => last.get(path) !== 'address' && !isFrozen(path))
    .map(({ path }) => ({ kind: 'address', path, date }));
}

const isFrozen = (path: string): boolean => /^charts\/.*\/v\/[^/]+\//.test(path);

/** An address leads to another one from now on. No line where the ledger says so already. */
export function moveOf(graph: Graph, from: string, to: string, date: string): LedgerLine[] {
  const [path, target] = [recorded(graph, from), pathIn(graph, to)];
  const live = published(graph);
  if (!live.has(target)) {
    const close = nearest(target, live);
    throw new Refusal(`Nothing is published at "${target}"${close ? `; "${close}" is close to it` : ''}.`);
  }
  if (path.endsWith('/') !== target.endsWith('/'))
    throw new Refusal(`A page can move to a page and a file to a file, not "${path}" to "${target}".`);
  const fate = fateOf(graph.ledger, path, (at) => live.has(at));
  return fate?.kind === 'here' && fate.path === target ? [] : [{ kind: 'moved', path, to: target, date }];
}

/** An address is gone. */
export function removalOf(graph: Graph, from: string, reason: string | undefined, date: string): LedgerLine[] {
  const path = recorded(graph, from);
  if (!reason?.trim()) throw new Refusal('Readers are owed a reason: add --reason "…".');
  const said = graph.ledger.findLast((line) => line.kind !== 'version' && line.path === path);
  return said?.kind === 'removed' ? [] : [{ kind: 'removed', path, reason: reason.trim(), date }];
}

/** An address that was published and is not any more. */
function recorded(graph: Graph, given: string): string {
  const path = pathIn(graph, given);
  const known = graph.ledger.flatMap((line) => (line.kind === 'address' ? line.path : []));
  if (isFrozen(path))
    throw new Refusal('A frozen version stays where it is; what was wrong in it is said by a correction.');
  if (!known.includes(path)) {
    const close = nearest(path, known);
    throw new Refusal(`The ledger does not know "${path}"${close ? `; "${close}" is close to it` : ''}.`);
  }
  if (published(graph).has(path))
    throw new Refusal(`"${path}" is still published: rename or remove what makes it first.`);
  return path;
}

/** A path below the base, of an address as people copy it: whole, from the root, or as the ledger has it. */
function pathIn({ edition }: Graph, given: string): string {
  const home = absolute(edition, pathOf.home());
  if (given.startsWith(home)) return given.slice(home.length);
  return given.startsWith(edition.base) ? given.slice(edition.base.length) : given;
}
