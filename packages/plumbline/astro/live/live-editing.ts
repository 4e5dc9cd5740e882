/** In development: has the page loaded again when the edition has changed, and shows over it what is wrong. */
import type { Problem } from 'plumbline/internal/core/input/problems';
import type { LiveState } from 'plumbline/internal/live/browsers';
import { ProblemList } from './problem-list.ts';

/** The part that is used of what Vite gives a module that may be updated. */
interface Hot {
  on(event: string, listen: (data: never) => void): void;
  send(event: string): void;
}

/** As Vite and Astro send it: a component does not compile, or a page cannot be made. */
interface ServerError {
  __isEnhancedAstroErrorPayload?: boolean;
  err: { message: string; hint?: string; id?: string; loc?: { file?: string; line?: number } };
}

/** @param root folder of the edition. */
export function editLive(hot: Hot, root: string): void {
  // A frame is loaded again with the page round it.
  if (window !== window.top) return;
  const list = new ProblemList();
  let made = document.querySelector<HTMLMetaElement>('meta[name="plumbline-revision"]')?.content;
  // The page of an error says nothing of the project, and what was wrong may have been put right since.
  if (made === undefined) void reloadIfMade();
  hot.on('plumbline:state', ({ revision, problems }: LiveState) => {
    made ??= String(revision);
    if (made !== String(revision)) return location.reload();
    const note = revision ? 'The site is shown as it was before.' : 'The site is shown when there are none.';
    list.show({ edition: problems, note });
  });
  hot.on('vite:error', (error: ServerError) => list.show({ page: [problemOf(error, root)], note: '' }));
  hot.send('plumbline:ask');
}

async function reloadIfMade(): Promise<void> {
  const { ok } = await fetch(location.href);
  if (ok) location.reload();
}

function problemOf({ err, __isEnhancedAstroErrorPayload: isHtml }: ServerError, root: string): Problem {
  const plain = (text: string) =>
    isHtml ? (new DOMParser().parseFromString(text, 'text/html').body.textContent ?? '') : text;
  const { file = err.id, line } = err.loc ?? {};
  return {
    file: file?.split('?')[0]!.replace(`${root}/`, '') ?? 'This page',
    place: line === undefined ? undefined : `line ${line}`,
    // Vite adds in brackets that it does not know where the error arose; Astro does.
    message: plain(err.message).replace(/ \(The stacktrace appears .*\)$/s, ''),
    hint: err.hint ? plain(err.hint) : 'Correct the file. The page is loaded again when you save it.',
  };
}
