/**
 * How the lines of the ledger are linked: each has the hash of the line before it, and the last line of a release is marked. If a line is
 * changed or removed, no line has the hash that the next one names; if the last lines of a release are removed, the mark is missing. Git may
 * merge the lines of two branches in any order.
 */
import { createHash } from 'node:crypto';
import type { Problem } from '../../input/problems.ts';
import { ledgerFile, type LedgerLine } from './ledger.ts';

type Link = Pick<LedgerLine, 'follows' | 'last'>;

const sha256 = (text: string) => createHash('sha256').update(text);
const hashOf = (hash: ReturnType<typeof sha256>): string => hash.copy().digest('hex').slice(0, 12);

/** The lines that are older than the links; none in a ledger that began with them. */
const unlinked = (texts: string[], links: Link[]): string[] => texts.filter((_, i) => !links[i]!.follows);

const together = (texts: string[]): string => texts.map((text) => `${text}\n`).join('');

/**
 * The texts of the lines of a release, linked to the line before them and to each other. After older lines, the first has the hash of all.
 * @param texts lines of the ledger before the release @param links the same lines, parsed
 */
export function linkedTexts(texts: string[], links: Link[], lines: LedgerLine[]): string[] {
  let before = links.at(-1)?.follows ? texts.at(-1)! : together(unlinked(texts, links));
  return lines.map((line, i) => {
    const link: Link = { follows: hashOf(sha256(before)), ...(i === lines.length - 1 && { last: true }) };
    before = JSON.stringify({ ...line, ...link });
    return before;
  });
}

/** For lines whose removal may have been committed. */
export const restoreLines = `Restore the lines from git: "git log -p -- ${ledgerFile}" shows which commit changed them.`;

/** Where lines were changed or removed. @param texts the lines of the ledger @param links the same, parsed */
export function brokenLinks(texts: string[], links: Link[]): Problem[] {
  const hashes = texts.map((text) => hashOf(sha256(text)));
  const known = new Set([...hashes, ...hashesOfBeginnings(unlinked(texts, links))]);
  const followed = new Set(links.map(({ follows }) => follows));
  const problemsWhere = (isBroken: (link: Link, hash: string) => boolean, message: (link: Link) => string): Problem[] =>
    links.flatMap((link, i) =>
      isBroken(link, hashes[i]!)
        ? { file: ledgerFile, place: `line ${i + 1}`, message: message(link), hint: restoreLines }
        : [],
    );
  const lost = problemsWhere(
    ({ follows }) => follows !== undefined && !known.has(follows),
    ({ follows }) => `expected the line with the hash "${follows}" before it, got none: a line was changed or removed.`,
  );
  if (lost.length) return lost;
  return problemsWhere(
    ({ follows, last }, hash) => follows !== undefined && !last && !followed.has(hash),
    () => 'expected the other lines of its release after it, got none: lines were removed.',
  );
}

/** Git may have added further older lines from another branch, at the end. */
function hashesOfBeginnings(texts: string[]): string[] {
  const hash = sha256('');
  return [hashOf(hash), ...texts.map((text) => hashOf(hash.update(together([text]))))];
}
