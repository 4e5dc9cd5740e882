/**
 * Freezes what is published: `npm run release`. Every chart and view that differs from its newest frozen version gets a new one
 * in archive/, and every address that is not in the ledger yet is recorded there. `--reason "…"` says why, `--date YYYY-MM-DD`
 * when; else it is SOURCE_DATE_EPOCH or the day of the last commit.
 *
 *   npm run release -- --moved charts/old/ charts/new/           an address leads elsewhere from now on
 *   npm run release -- --removed charts/old/ --reason "…"        an address is gone, and its page says why
 *
 * Nothing in archive/ is ever changed or dropped. A release may be ended at any moment and run again.
 */
import { parseArgs } from 'node:util';
import { z } from 'astro/zod';
import { checkDrawings } from '../src/draw/check.ts';
import type { Graph } from '../src/model/graph.ts';
import { ledgerFile, type LedgerLine } from '../src/model/ledger.ts';
import { survey } from '../src/model/load.ts';
import { formatProblems } from '../src/model/problems.ts';
import { addToArchive, ledgerText } from '../src/publish/archive.ts';
import { checkAddresses } from '../src/publish/keeping.ts';
import { additionOf, moveOf, Refusal, removalOf } from '../src/publish/release.ts';
import { commitDate, committedLedger, hasCommit, uncommitted } from './git.ts';

const root = process.cwd();
try {
  await run(argumentsGiven());
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(`${error.message}\nNothing was written.`);
  process.exitCode = 1;
}

type Arguments = ReturnType<typeof argumentsGiven>;

function argumentsGiven() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        moved: { type: 'boolean', default: false },
        removed: { type: 'boolean', default: false },
        reason: { type: 'string' },
        date: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Refusal((error as Error).message);
  }
}

async function run({ values, positionals }: Arguments): Promise<void> {
  if (!hasCommit(root)) throw new Refusal('A release is of a commit: make one first.');
  const before = ledgerText(root);
  if (!before.startsWith(committedLedger(root)))
    throw new Refusal(
      `Lines of ${ledgerFile} were changed since the last commit. Take them back: "git checkout -- ${ledgerFile}".`,
    );
  const { moved, removed, reason } = values;
  if (!moved && !removed && positionals.length)
    throw new Refusal(`"${positionals[0]}" stands alone: write --moved or --removed before an address.`);
  // An address may be said to have moved while the move is still being made.
  if (!moved && !removed) refuseUncommitted();
  const graph = await soundEdition();
  const date = dateOf(graph, values.date);
  if (moved || removed) {
    const [from = '', to = ''] = positionals;
    const lines = moved ? moveOf(graph, from, to, date) : removalOf(graph, from, reason, date);
    addToArchive(root, { files: [], lines }, before);
    return report(lines);
  }
  refuse([...checkDrawings(graph), ...checkAddresses(graph)]);
  const addition = additionOf(graph, date, reason);
  addToArchive(root, addition, before);
  report(addition.lines);
}

async function soundEdition(): Promise<Graph> {
  const { graph, problems } = await survey(root);
  refuse(problems);
  return graph!;
}

function refuse(problems: Parameters<typeof formatProblems>[0]): void {
  if (problems.length) throw new Refusal(formatProblems(problems).replace(/ Nothing was published\.$/, ''));
}

/** What is released can be built again from the commit that it was released from. */
function refuseUncommitted(): void {
  const files = uncommitted(root);
  if (!files.length) return;
  const named = files.slice(0, 8).map((file) => `  ${file}`);
  const others = files.length > named.length ? [`  and ${files.length - named.length} more`] : [];
  throw new Refusal(['A release is of what is committed, and these files are not:', ...named, ...others].join('\n'));
}

/** Never the clock: the same commit is released under the same date wherever and whenever that is done. */
function dateOf({ ledger }: Graph, given: string | undefined): string {
  const last = ledger.at(-1)?.date ?? '';
  if (given === undefined) {
    const epoch = process.env['SOURCE_DATE_EPOCH'];
    const date = epoch ? new Date(Number(epoch) * 1000).toISOString().slice(0, 10) : commitDate(root);
    return date < last ? last : date;
  }
  if (!z.iso.date().safeParse(given).success) throw new Refusal(`Expected a date as YYYY-MM-DD, got "${given}".`);
  if (given < last) throw new Refusal(`Expected a date from ${last} on, the last in the ledger, got "${given}".`);
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
