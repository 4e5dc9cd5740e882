/** Reads the project again after every edit, in development. While there are problems, the last project without any stays current. */
import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { formatProblem, Problems, type Problem } from '../core/input/problems.ts';
import { configFile } from '../core/project/config.ts';
import { readConfig } from '../core/project/config-schema.ts';
import { openProject, project, readChecked } from '../current-project.ts';
import { componentsFolder, isAuthored, pathFrom, stateOfFiles } from './authored-files.ts';
import { answerBrowsers, sendState } from './browsers.ts';
import { showProject, type RefreshContent } from './show-project.ts';
import { changeTurn } from './take-turns.ts';

/** The problems of the edition on disk. */
export let problems: readonly Problem[] = [];

/** State of the files when they were last read. */
let filesRead: string | undefined;

/**
 * Opens the project for a server, which starts even if there are problems.
 * @returns the address at which to serve the site.
 */
export async function openForServer(root: string): Promise<{ site: string | undefined; base: string }> {
  filesRead ??= stateOfFiles(root);
  try {
    return (await openProject(root)).config;
  } catch (error) {
    problems = problemsOf(error);
    return (await readConfig(root, [])) ?? { site: undefined, base: process.env['BASE_PATH'] ?? '/' };
  }
}

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
  const { server, root, logger } = session;
  // Files may be edited between reading and watching.
  const lookForEdits = () => {
    if (stateOfFiles(root) !== filesRead) void onEdit();
  };
  lookForEdits();
  server.watcher.on('ready', lookForEdits);
  server.watcher.on('all', (event, file) => {
    const path = pathFrom(root, file);
    // Stories may only use components that exist; Vite compiles their content.
    if (isAuthored(path) || (event !== 'change' && path.startsWith(componentsFolder))) void onEdit();
  });
  answerBrowsers(server, () => problems);
  report(problems, logger);
}

let isReading = false;
let isEdited = false;

/** Reloads once more if files were edited while the project was being read. */
async function onEdit(): Promise<void> {
  isEdited = true;
  if (isReading) return;
  isReading = true;
  while (isEdited) {
    isEdited = false;
    await reload(session);
  }
  isReading = false;
}

async function reload({ server, root, base, refreshContent, logger }: Session): Promise<void> {
  const start = performance.now();
  filesRead = stateOfFiles(root);
  try {
    const next = await readChecked(root);
    if (next.config.base !== base) throw new Problems([baseChanged(base, next.config.base)]);
    await changeTurn(() => showProject(next, server, refreshContent));
    problems = [];
    logger.info(`No problems. Reloaded in ${Math.round(performance.now() - start)} ms.`);
  } catch (error) {
    // The file may have been written in part; it is read again.
    if (isEdited) return;
    problems = problemsOf(error);
    report(problems, logger);
  }
  sendState(server, problems);
}

function report(found: readonly Problem[], logger: AstroIntegrationLogger): void {
  if (!found.length) return;
  const shown = project ? 'The last state without problems is shown.' : 'The site is shown when they are fixed.';
  const total = found.length === 1 ? '1 problem' : `${found.length} problems`;
  logger.error([...found.map(formatProblem), `${total}. ${shown}`].join('\n'));
}

/** A server cannot change the base that it was started with. */
const baseChanged = (expected: string, found: string): Problem => ({
  file: configFile,
  place: 'field "base"',
  message: `expected "${expected}", with which the server was started, got "${found}".`,
  hint: 'Stop "plumbline dev" and start it again to change the base.',
});

/** Any other error is a bug in Plumbline. */
function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof Problems) return error.problems;
  const message = `expected an edition that can be read, got "${(error as Error).message}".`;
  const hint = 'Run "plumbline check" to see where the error occurred, and report it: it is a bug in Plumbline.';
  return [{ file: configFile, message, hint }];
}
