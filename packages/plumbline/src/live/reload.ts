/** Reads the project after every edit, in development. While there are problems, the last project without any stays current. */
import { once } from 'node:events';
import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { Problems, type Problem } from '../core/input/problems.ts';
import { readConfig } from '../core/project/config-schema.ts';
import { project } from '../current-project.ts';
import { changedFiles, isAuthored, isNamedOnly, pathFrom, stateOf } from './authored-files.ts';
import { answerBrowsers, sendState } from './browsers.ts';
import { checkWhenIdle, problemsOfCharts } from './check-when-idle.ts';
import { readAll } from './edits/read-all.ts';
import { readEdits } from './edits/read-edits.ts';
import { baseChanged, foundLater, foundProblems, noProblems, reportProblems } from './problems.ts';
import { showProject, type RefreshContent } from './show-project.ts';
import { changeTurn } from './take-turns.ts';
import { watchFiles } from './watch-files.ts';

/** Where to serve the site. The edition itself is read when the server listens. */
export const placeOf = async (root: string): Promise<{ site: string | undefined; base: string }> =>
  (await readConfig(root, [])) ?? { site: undefined, base: process.env['BASE_PATH'] ?? '/' };

interface Session {
  server: ViteDevServer;
  root: string;
  /** The base that the server was started with. */
  base: string;
  refreshContent: RefreshContent;
  logger: AstroIntegrationLogger;
}

/** The current session. Astro restarts the server when its own configuration is edited. */
let session: Session;

export function reloadOnEdit(started: Session): void {
  session = started;
  const { server, root } = session;
  server.watcher.on('all', (event, file) => {
    const path = pathFrom(root, file);
    if (isAuthored(path) || (event !== 'change' && isNamedOnly(path))) onEdit([path]);
  });
  answerBrowsers(server);
  if (project) return;
  // Responses wait until the edition has been read.
  reading ??= changeTurn(async () => {
    if (!server.httpServer!.listening) await once(server.httpServer!, 'listening');
    watchFiles(root, (change, file) => {
      // A component may import an authored file.
      session.server.watcher.emit(change, file);
      onEdit([pathFrom(root, file)].filter(isAuthored));
    });
    await readWhatWasEdited();
  }).finally(() => (reading = undefined));
}

/** Files that were edited since the project that is shown was read. */
let edited = new Set<string>();
/** Whether files were edited since reading began. At the start, all are to be read. */
let isOutdated = true;
let reading: Promise<void> | undefined;
/** Counts readings, each of which ends the check of the project before it. */
let readings = 0;

function onEdit(paths: string[]): void {
  if (!paths.length) return;
  for (const path of paths) edited.add(path);
  isOutdated = true;
  reading ??= readWhatWasEdited().finally(() => (reading = undefined));
}

/** Reads once more if files were edited while others were being read. */
async function readWhatWasEdited(): Promise<void> {
  while (isOutdated) {
    isOutdated = false;
    await reload(session);
  }
  const own = ++readings;
  const isIdle = () => !reading && own === readings;
  if (project as typeof project | undefined)
    void checkWhenIdle(project, isIdle, { outdated: onEdit, problems: showLater });
}

function showLater(problems: Problem[]): void {
  foundLater(problems);
  reportProblems(session.logger);
  sendState(session.server);
}

/** Within this time a file is written, in milliseconds. */
const settlingTime = 100;

async function reload({ server, root, base, refreshContent, logger }: Session): Promise<void> {
  const start = performance.now();
  const paths = edited;
  edited = new Set();
  const state = stateOf(root, paths);
  try {
    const next = (project && (await readEdits(project, paths))) ?? (await readAll(root, project));
    if (next.project.config.base !== base) throw new Problems([baseChanged(base, next.project.config.base)]);
    const found = next.problems.length ? next.problems : problemsOfCharts(next.project, next.charts);
    if (found.length) throw new Problems(found);
    await changeTurn(() => showProject(next.project, server, refreshContent));
    noProblems();
    logger.info(`No problems. Read in ${Math.round(performance.now() - start)} ms.`);
  } catch (error) {
    edited = paths.union(edited);
    // The file may have been written in part; it is read again.
    if (isOutdated) return;
    foundProblems(error);
    reportProblems(logger);
  }
  sendState(server);
  // A file may have been read before it was written whole, for which there is no further event.
  setTimeout(() => onEdit(changedFiles(state, stateOf(root, paths))), settlingTime).unref();
}
