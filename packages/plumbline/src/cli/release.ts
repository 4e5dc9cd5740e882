/** Freezes versions of charts and records addresses. Files in archive/ are only added; a release can be interrupted and run again. */
import { join } from 'node:path';
import { z } from 'astro/zod';
import { lintProject } from '../current-project.ts';
import type { Project } from '../core/project/project.ts';
import { archiveFolder, ledgerFile, type LedgerLine } from '../core/project/ledger/ledger.ts';
import { readProject } from '../core/project/load.ts';
import { takeLock, type Lock } from '../core/cache/lock.ts';
import { Problems, type Problem } from '../core/input/problems.ts';
import { addToArchive, ledgerText } from '../publish/versions/archive.ts';
import { planRelease, planMove, ReleaseError, planRemoval } from '../publish/site/release.ts';
import { commitDate, committedLedger, whyNoCommit, uncommitted } from './git.ts';
import { exitCodes, type Command } from './command.ts';
import { holdUntilExit } from './output/clean-up.ts';
import { commandLine, writing } from './output/lock-site.ts';

export const release: Command = {
  summary: 'Freeze versions of charts and record addresses',
  help: `Usage: plumbline release [--reason "…"] [--date YYYY-MM-DD]
       plumbline release --moved <address> <new address>
       plumbline release --removed <address> --reason "…"

Freezes a version of every chart and view whose content differs from its newest version, and
records every new address in the ledger. Files in archive/ are never changed or removed. The last
commit is released, so commit first, and commit archive/ afterwards.

  --reason "…"          reason for the release, for readers
  --date <YYYY-MM-DD>   date of the release (SOURCE_DATE_EPOCH, or the day of the last commit)
  --moved               redirect an address to a new one
  --removed             record that an address was removed; its page gives the reason

Examples:
  plumbline release --reason "The 2024 figures were added"
  plumbline release --moved charts/old-name/ charts/new-name/`,
  options: {
    moved: { type: 'boolean', default: false },
    removed: { type: 'boolean', default: false },
    reason: { type: 'string' },
    date: { type: 'string' },
  },
  positionals: 2,
  async run(values, positionals, root) {
    try {
      const { end } = holdUntilExit(() => lockArchive(root));
      await releaseEdition(values as unknown as Options, positionals, root).finally(end);
      return exitCodes.ok;
    } catch (error) {
      if (!(error instanceof ReleaseError || error instanceof Problems)) throw error;
      console.error(`${error.message.replace(/ Nothing was published\.$/, '')}\nNothing was written.`);
      return exitCodes.problems;
    }
  },
};

const lockArchive = (root: string): Lock =>
  writing(root, root, () =>
    takeLock({
      file: join(root, `${archiveFolder}.lock`),
      name: `${archiveFolder}.lock`,
      place: `${archiveFolder}/`,
      work: 'release',
      command: commandLine(),
    }),
  );

interface Options {
  moved: boolean;
  removed: boolean;
  reason: string | undefined;
  date: string | undefined;
}

async function releaseEdition(values: Options, positionals: string[], root: string): Promise<void> {
  const missing = whyNoCommit(root);
  if (missing !== undefined)
    throw new ReleaseError(`Expected a commit to release, got ${missing}. Commit the edition first.`);
  const before = ledgerText(root);
  if (!before.startsWith(committedLedger(root)))
    throw new ReleaseError(
      `Expected the lines of the last commit in ${ledgerFile}, got changed ones. Restore them: "git checkout -- ${ledgerFile}".`,
    );
  const { moved, removed, reason } = values;
  if (!moved && !removed && positionals.length)
    throw new ReleaseError(
      `Expected "--moved" or "--removed" before an address, got "${positionals[0]}" alone. Add one of them.`,
    );
  // Moves and removals may be recorded before the change is committed.
  if (!moved && !removed) refuseUncommitted(root);
  const project = await readValidEdition(root);
  const date = dateOf(project, values.date);
  if (moved || removed) {
    const [from = '', to = ''] = positionals;
    const lines = moved ? planMove(project, from, to, date) : planRemoval(project, from, reason, date);
    addToArchive(root, { files: [], lines }, before);
    return report(lines);
  }
  refuse(lintProject(project));
  const addition = planRelease(project, date, reason);
  addToArchive(root, addition, before);
  report(addition.lines);
}

async function readValidEdition(root: string): Promise<Project> {
  const { project, problems } = await readProject(root);
  refuse(problems);
  return project!;
}

function refuse(problems: Problem[]): void {
  if (problems.length) throw new Problems(problems);
}

/** A release must be reproducible from its commit. */
function refuseUncommitted(root: string): void {
  const files = uncommitted(root);
  if (!files.length) return;
  const named = files.slice(0, 8).map((file) => `  ${file}`);
  const others = files.length > named.length ? [`  and ${files.length - named.length} more`] : [];
  throw new ReleaseError(
    [
      'Expected every file to be committed, got uncommitted ones. Commit or stash these files:',
      ...named,
      ...others,
    ].join('\n'),
  );
}

/** The date of a release does not depend on the clock, so that releasing a commit is reproducible. */
function dateOf(project: Project, given: string | undefined): string {
  const last = project.ledger.at(-1)?.date ?? '';
  if (given === undefined) {
    const epoch = process.env['SOURCE_DATE_EPOCH'];
    const date = epoch ? new Date(Number(epoch) * 1000).toISOString().slice(0, 10) : commitDate(project.root);
    return date < last ? last : date;
  }
  if (!z.iso.date().safeParse(given).success) throw new ReleaseError(`Expected a date as YYYY-MM-DD, got "${given}".`);
  if (given < last)
    throw new ReleaseError(`Expected ${last}, the last date in the ledger, or a later date, got "${given}".`);
  return given;
}

function report(lines: LedgerLine[]): void {
  for (const line of lines) {
    if (line.kind === 'version')
      console.log(`${[line.chart, line.view].filter(Boolean).join('/')}: version ${line.hash}`);
    if (line.kind === 'moved') console.log(`${line.path} redirects to ${line.to}`);
    if (line.kind === 'removed') console.log(`${line.path} is removed: ${line.reason}`);
  }
  const count = (kind: LedgerLine['kind']) => lines.filter((line) => line.kind === kind).length;
  if (!lines.length) return console.log('Nothing to release: the archive is up to date.');
  console.log(`Versions frozen: ${count('version')}. Addresses recorded: ${count('address')}. Now commit archive/.`);
}
