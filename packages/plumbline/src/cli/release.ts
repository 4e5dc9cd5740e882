/** Freezes what is published. Nothing in archive/ is ever changed or dropped; a release may be stopped at any moment and run again. */
import { z } from 'astro/zod';
import { lintProject } from '../current-project.ts';
import type { Project } from '../core/project/project.ts';
import { ledgerFile, type LedgerLine } from '../core/project/ledger.ts';
import { readProject } from '../core/project/load.ts';
import { formatProblems } from '../core/input/problems.ts';
import { addToArchive, ledgerText } from '../publish/versions/archive.ts';
import { planRelease, planMove, ReleaseError, planRemoval } from '../publish/site/release.ts';
import { commitDate, committedLedger, hasCommit, uncommitted } from './git.ts';
import { exitCodes, type Command } from './command.ts';

export const release: Command = {
  summary: 'Freeze what is published, and record where addresses went',
  help: `Usage: plumbline release [--reason "…"] [--date YYYY-MM-DD]
       plumbline release --moved <address> <new address>
       plumbline release --removed <address> --reason "…"

Freezes a version of every chart and view whose content differs from its newest version, and
records every new address in the ledger. Nothing in archive/ is changed or dropped. It releases the
last commit, so commit first, and commit archive/ afterwards.

  --reason "…"          why, for readers
  --date <YYYY-MM-DD>   when (SOURCE_DATE_EPOCH, or the day of the last commit)
  --moved               an address leads to a new one from now on
  --removed             an address is gone, and its page gives the reason

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
      await releaseEdition(values as unknown as Options, positionals, root);
      return exitCodes.ok;
    } catch (error) {
      if (!(error instanceof ReleaseError)) throw error;
      console.error(`${error.message}\nNothing was written.`);
      return exitCodes.problems;
    }
  },
};

interface Options {
  moved: boolean;
  removed: boolean;
  reason: string | undefined;
  date: string | undefined;
}

async function releaseEdition(values: Options, positionals: string[], root: string): Promise<void> {
  if (!hasCommit(root)) throw new ReleaseError('A release is of a commit: make one first.');
  const before = ledgerText(root);
  if (!before.startsWith(committedLedger(root)))
    throw new ReleaseError(
      `Lines of ${ledgerFile} were changed since the last commit. Take them back: "git checkout -- ${ledgerFile}".`,
    );
  const { moved, removed, reason } = values;
  if (!moved && !removed && positionals.length)
    throw new ReleaseError(
      `"${positionals[0]}" has no option before it: write --moved or --removed before an address.`,
    );
  // An address may be said to have moved while the move is still being made.
  if (!moved && !removed) refuseUncommitted(root);
  const project = await soundEdition(root);
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

async function soundEdition(root: string): Promise<Project> {
  const { project, problems } = await readProject(root);
  refuse(problems);
  return project!;
}

function refuse(problems: Parameters<typeof formatProblems>[0]): void {
  if (problems.length) throw new ReleaseError(formatProblems(problems).replace(/ Nothing was published\.$/, ''));
}

/** What is released can be built again from the commit that it was released from. */
function refuseUncommitted(root: string): void {
  const files = uncommitted(root);
  if (!files.length) return;
  const named = files.slice(0, 8).map((file) => `  ${file}`);
  const others = files.length > named.length ? [`  and ${files.length - named.length} more`] : [];
  throw new ReleaseError(
    ['A release is of what is committed, and these files are not:', ...named, ...others].join('\n'),
  );
}

/** Never the clock: the same commit is released under the same date wherever and whenever that is done. */
function dateOf(project: Project, given: string | undefined): string {
  const last = project.ledger.at(-1)?.date ?? '';
  if (given === undefined) {
    const epoch = process.env['SOURCE_DATE_EPOCH'];
    const date = epoch ? new Date(Number(epoch) * 1000).toISOString().slice(0, 10) : commitDate(project.root);
    return date < last ? last : date;
  }
  if (!z.iso.date().safeParse(given).success) throw new ReleaseError(`Expected a date as YYYY-MM-DD, got "${given}".`);
  if (given < last) throw new ReleaseError(`Expected a date from ${last} on, the last in the ledger, got "${given}".`);
  return given;
}

function report(lines: LedgerLine[]): void {
  for (const line of lines) {
    if (line.kind === 'version')
      console.log(`${[line.chart, line.view].filter(Boolean).join('/')}: version ${line.hash}`);
    if (line.kind === 'moved') console.log(`${line.path} leads to ${line.to}`);
    if (line.kind === 'removed') console.log(`${line.path} is removed: ${line.reason}`);
  }
  const count = (kind: LedgerLine['kind']) => lines.filter((line) => line.kind === kind).length;
  if (!lines.length) return console.log('Nothing new: the archive has it all.');
  console.log(`Versions frozen: ${count('version')}. Addresses recorded: ${count('address')}. Now commit archive/.`);
}
