/**
 * Checks what an edit did not change, while there is nothing else to do: the drawings of all charts, the ledger, and whether a file of
 * public/ has the address of a page or file that is made.
 */
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Chart } from '../core/content/charts.ts';
import { codeDigest } from '../core/input/module-versions.ts';
import type { Problem } from '../core/input/problems.ts';
import type { Project } from '../core/project/project.ts';
import { lintChart } from '../lint/lint-charts.ts';
import { checkUrls } from '../publish/site/check-urls.ts';
import { replacedFiles } from '../publish/site/hosts/replaced-files.ts';
import { responsesSent } from './take-turns.ts';

/** The problems of charts that were checked. */
const checked = new WeakMap<Chart, Problem[]>();

/** Checks charts that may look different, before they are shown. */
export const problemsOfCharts = (project: Project, charts: Chart[]): Problem[] =>
  charts.flatMap((chart) => {
    const problems = lintChart(project, chart);
    checked.set(chart, problems);
    return problems;
  });

/** A chart that looks as before an edit need not be checked again. */
export function keepResult(before: Chart, after: Chart): void {
  const problems = checked.get(before);
  if (problems) checked.set(after, problems);
}

/** Problems of addresses, which only a reading of the whole edition can change. */
let urlProblems: Problem[] | undefined;
export const checkUrlsAgain = (): void => void (urlProblems = undefined);

/** What to do about a project that is shown. */
interface Findings {
  /** Modules that import an edited one: they are not what was read. */
  outdated: (files: string[]) => void;
  problems: (problems: Problem[]) => void;
}

/** @param isIdle whether nothing else is to be done; checking ends otherwise, and begins again after the next edit */
export async function checkWhenIdle(project: Project, isIdle: () => boolean, report: Findings): Promise<void> {
  const turn = async () => {
    await responsesSent();
    await setImmediate();
    return isIdle();
  };
  for (const chart of project.charts.values()) {
    if (!(await turn())) return;
    if (codeDigest(join(project.root, chart.file)) !== chart.code) return report.outdated([chart.file]);
  }
  const found: Problem[] = [];
  for (const chart of project.charts.values()) {
    if (!checked.has(chart)) {
      if (!(await turn())) return;
      // Drawings belong to the object that is drawn: those of a copy are not kept in memory.
      checked.set(chart, lintChart(project, { ...chart }));
    }
    found.push(...checked.get(chart)!);
  }
  if (!(await turn())) return;
  urlProblems ??= [...checkUrls(project), ...replacedFiles(project)];
  found.push(...urlProblems);
  if (found.length) report.problems(found);
}
