/**
 * Checks the URLs of the ledger: each is still published, or the ledger records where it moved or why it was removed.
 */
import { lookup } from '../../core/recording/lookups.ts';
import { memo } from '../../core/recording/memo.ts';
import type { Project } from '../../core/project/project.ts';
import { ledgerFile } from '../../core/project/ledger/ledger.ts';
import { covers, resolveUrl, type Resolution } from '../../core/project/ledger/resolve-url.ts';
import { configFile } from '../../core/project/config.ts';
import { hintForName, nearest, type Problem } from '../../core/input/problems.ts';
import { outputFile } from '../urls.ts';
import { permanentUrls } from './permanent-urls.ts';
import { checkArchive } from '../versions/check-archive.ts';

/** The URL problems of an edition without other problems. */
export const checkUrls = (project: Project): Problem[] => [
  ...collisions(project),
  ...checkArchive(project),
  ...lostUrls(project),
  ...brokenLinks(project),
];

/** Links of edition.config.ts to pages that are not published. */
function brokenLinks(project: Project): Problem[] {
  const published = publishedUrls(project);
  const { navigation = [], footerLinks = [] } = project.config;
  return Object.entries({ navigation, footerLinks }).flatMap(([field, links]) =>
    links
      .filter(({ href }) => !/^https:/.test(href) && !published.has(href.replace(/[?#].*/, '')))
      .map(({ label, href }) => ({
        file: configFile,
        place: `field "${field}.${label}"`,
        message: `expected the path of a page or file of the site, got "${href}".`,
        hint: hintForName(href, published, 'correct the path; pages end with a slash'),
      })),
  );
}

export const publishedUrls = (project: Project): Set<string> => new Set(permanentUrls(project).map(({ path }) => path));

/** Recorded URLs, with where they are found today. */
type Resolutions = Map<string, Resolution | undefined>;

/** Recorded URLs that are no longer published. */
export const retiredUrls = (project: Project): Resolutions =>
  memo(project, 'retired URLs', () => {
    const live = publishedUrls(project);
    const { ledger } = project;
    const recorded = ledger.flatMap((line) => (line.kind === 'address' && !live.has(line.path) ? line.path : []));
    return new Map(recorded.map((path) => [path, resolveUrl(ledger, path, (at) => live.has(at))]));
  });

/** Where a recorded URL that is no longer published is found today. */
export const fateOf = lookup('fate', (project: Project, path: string): Resolution | undefined =>
  retiredUrls(project).get(path),
);

/**
 * Two outputs with the same file, of which one would silently overwrite the other; on some file systems also if they
 * differ only in case.
 */
function collisions(project: Project): Problem[] {
  const origins = new Map<string, string>();
  return permanentUrls(project).flatMap(({ path, from }) => {
    const output = outputFile(path).toLowerCase();
    const other = origins.get(output);
    if (other === undefined) {
      origins.set(output, from);
      return [];
    }
    const also = other === from ? 'this file publishes twice' : `${other} publishes, too`;
    const message = `expected a unique URL, got "${path}", which ${also}.`;
    return [{ file: from, message, hint: 'Rename one of the two.' }];
  });
}

function lostUrls(project: Project): Problem[] {
  const lost = [...retiredUrls(project)].flatMap(([path, fate]) => (fate ? [] : path));
  // Reports a lost page once, not each URL below it.
  const roots = lost.filter((path) => !lost.some((other) => other !== path && covers(other, path)));
  return roots.map((path) => {
    const index = project.ledger.findIndex((line) => line.kind === 'address' && line.path === path);
    const { date } = project.ledger[index] as { date: string };
    return {
      file: ledgerFile,
      place: `line ${index + 1}`,
      message: `expected a page or file at "${path}", which has been published since ${date}, got nothing.`,
      hint: [
        'Publish it again, or record what happened to it with one of these commands:',
        `npx plumbline release --moved ${path} ${successorOf(project, path)}`,
        `npx plumbline release --removed ${path} --reason "…"`,
      ].join('\n    '),
    };
  });
}

/** The most similar new URL of the same kind. */
function successorOf(project: Project, path: string): string {
  const recorded = new Set(project.ledger.map((line) => (line.kind === 'address' ? line.path : '')));
  const shape = (address: string) => address.replace(/[^/.]+(?=[^/]*\/?$)/, '');
  const candidates = permanentUrls(project)
    .filter((one) => !recorded.has(one.path) && shape(one.path) === shape(path))
    .map((one) => one.path);
  return nearest(path, candidates) ?? (candidates.length === 1 ? candidates[0]! : '<new address>');
}
