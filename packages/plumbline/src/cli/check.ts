/** Checks everything that is authored without building the site. */
import { openProject } from '../current-project.ts';
import { exitCodes, type Command } from './command.ts';
import { requireCommittedLines } from './git.ts';

export const check: Command = {
  summary: 'Check everything that is authored, without building',
  help: `Usage: plumbline check

Reads and checks sources, datasets, charts, stories and the ledger, and draws every chart, as a
build does. All problems are printed at once. Nothing is written.`,
  options: {},
  positionals: 0,
  async run(_values, _positionals, root) {
    const { stories, charts, datasets, sources } = await openProject(root);
    requireCommittedLines(root);
    const counts = { stories, charts, datasets, sources };
    const parts = Object.entries(counts).map(([name, { size }]) => `${name}: ${size}`);
    console.log(`No problems. ${parts.join(', ')}.`);
    return exitCodes.ok;
  },
};
