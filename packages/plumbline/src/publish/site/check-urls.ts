/** What was published stays published: every address of the ledger is still there, or the ledger says where it went. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../../core/project/project.ts';
import { covers, resolveUrl, ledgerFile, type Resolution, type VersionLine } from '../../core/project/ledger.ts';
import { nearest, type Problem } from '../../core/input/problems.ts';
import { inQuotes } from '../../core/input/validate.ts';
import { permanentUrls } from './permanent-urls.ts';
import { sha256Of } from '../../core/input/hash.ts';
import { contentHashIn } from '../versions/version-content.ts';
import { snapshotFile } from '../versions/versions.ts';

/** What is wrong with the addresses of an edition whose parts are sound. */
export const checkUrls = (project: Project): Problem[] => [
  ...collisions(project),
  ...damagedVersions(project),
  ...lostAddresses(project),
];

export const publishedUrls = (project: Project): Set<string> => new Set(permanentUrls(project).map(({ path }) => path));

/** Where a recorded address is found today. */
type Fates = Map<string, Resolution | undefined>;

/** Recorded addresses that are not published any more, with what became of them. */
export function retiredUrls(project: Project): Fates {
  const live = publishedUrls(project);
  const recorded = project.ledger.flatMap((line) => (line.kind === 'address' && !live.has(line.path) ? line.path : []));
  return new Map(recorded.map((path) => [path, resolveUrl(project.ledger, path, (at) => live.has(at))]));
}

/** File of an address in the built site. */
export const outputFile = (path: string): string => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

/** Two things at one address: one would silently take the other's place, on some machines also where only capitals differ. */
function collisions(project: Project): Problem[] {
  const taken = new Map<string, string>();
  return permanentUrls(project).flatMap(({ path, from }) => {
    const output = outputFile(path).toLowerCase();
    const other = taken.get(output);
    if (other === undefined) {
      taken.set(output, from);
      return [];
    }
    const where = other === from ? 'twice from this file' : `from ${other} too`;
    const message = `expected an address that nothing else has, got "${path}", which comes ${where}.`;
    return [{ file: from, message, hint: 'Rename one of the two.' }];
  });
}

function damagedVersions(project: Project): Problem[] {
  const lines = project.ledger.flatMap((line, i) =>
    line.kind === 'version' ? { ...line, place: `line ${i + 1}` } : [],
  );
  return [...Map.groupBy(lines, snapshotFile)].flatMap(([file, named]) => {
    const { sha256, date } = named.at(-1)!;
    const path = join(project.root, file);
    const found = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    if (found !== undefined && sha256Of(found) === sha256) return misnamedContents(file, found, named);
    const expected = `expected the version that was frozen on ${date}`;
    const message = found === undefined ? `${expected}, got nothing.` : `${expected}, got another content.`;
    return [{ file, message, hint: `Take the file back: "git checkout -- ${file}" gives the last committed one.` }];
  });
}

/** Lines of a file whose bytes are right that have the hash of another content. */
function misnamedContents(file: string, found: string, lines: (VersionLine & { place: string })[]): Problem[] {
  const hashed = lines.filter(({ content }) => content !== undefined);
  if (!hashed.length) return [];
  const has = contentHashIn(found);
  return hashed
    .filter(({ content }) => content !== has)
    .map(({ content, place }) => ({
      file: ledgerFile,
      place,
      message: `expected "content" to be the sha256 of the content of ${file}, got ${inQuotes(content!)}.`,
      hint: `Take the line back as it was: "git checkout -- ${ledgerFile}" gives the last committed ledger.`,
    }));
}

function lostAddresses(project: Project): Problem[] {
  const lost = [...retiredUrls(project)].flatMap(([path, fate]) => (fate ? [] : path));
  // What stands below a lost page goes the way of the page.
  const roots = lost.filter((path) => !lost.some((other) => other !== path && covers(other, path)));
  return roots.map((path) => {
    const index = project.ledger.findIndex((line) => line.kind === 'address' && line.path === path);
    const { date } = project.ledger[index] as { date: string };
    return {
      file: ledgerFile,
      place: `line ${index + 1}`,
      message: `expected something at "${path}", published since ${date}, got nothing.`,
      hint: [
        'Bring it back, or say where it went with one of these:',
        `npx plumbline release --moved ${path} ${successorOf(project, path)}`,
        `npx plumbline release --removed ${path} --reason "…"`,
      ].join('\n    '),
    };
  });
}

/** The new address that is most like a lost one, among those of its kind that were never released. */
function successorOf(project: Project, path: string): string {
  const recorded = new Set(project.ledger.map((line) => (line.kind === 'address' ? line.path : '')));
  const shape = (address: string) => address.replace(/[^/.]+(?=[^/]*\/?$)/, '');
  const fresh = permanentUrls(project)
    .filter((one) => !recorded.has(one.path) && shape(one.path) === shape(path))
    .map((one) => one.path);
  return nearest(path, fresh) ?? (fresh.length === 1 ? fresh[0]! : '<new address>');
}
