/** How long a page keeps a reader waiting while it comes in. */
import type { Browser, Page } from 'playwright-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** When it began, in microseconds. */
  ts: number;
  /** Processor time of the thread, in microseconds. */
  tdur?: number;
}

/** A reader does not feel a task of so many milliseconds; what is longer blocks. */
const longestTask = 50;

/**
 * Total blocking time: what each task of the page's main thread takes beyond 50 ms, from the first thing that is seen to a second
 * after the load. Counted in processor time and not by the clock, so that a busy machine does no harm, and without slowing
 * the processor down, which Lighthouse does.
 */
export async function blockingFaults(browser: Browser, page: Page, open: () => Promise<unknown>): Promise<string[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'loading'] });
  await open();
  await page.waitForTimeout(1000);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const seen = traceEvents.find(({ name }) => name === 'firstContentfulPaint');
  if (!seen) return ['shows nothing'];
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid, ts }) =>
      name === 'ThreadControllerImpl::RunTask' && ph === 'X' && pid === seen.pid && tid === seen.tid && ts >= seen.ts,
  );
  if (!tasks.length) return ['has no tasks: the names in the trace have changed'];
  const long = tasks.map(({ tdur = 0 }) => tdur / 1000).filter((taken) => taken > longestTask);
  const blocked = long.reduce((all, taken) => all + taken - longestTask, 0);
  const counted = long.length === 1 ? 'one task' : `${long.length} tasks`;
  return long.length ? [`blocks for ${blocked.toFixed(0)} ms in ${counted}, none allowed`] : [];
}
