/** In development: reloads the page when the edition has changed, and shows problems over it. */
import type { Problem } from 'plumbline/internal/core/input/problems';
import type { LiveState } from 'plumbline/internal/live/browsers';
import { ProblemList } from './problem-list.ts';

/** The part of Vite's hot context that is used. */
interface Hot {
  on(event: string, listen: (data: never) => void): void;
  send(event: string): void;
}

/** The error message of Vite and Astro: a component does not compile, or a page cannot be rendered. */
interface ServerError {
  __isEnhancedAstroErrorPayload?: boolean;
  err: { message: string; hint?: string; id?: string; loc?: { file?: string; line?: number } };
}

/** @param root folder of the edition. */
export function editLive(hot: Hot, root: string): void {
  // A frame is reloaded together with the page around it.
  if (window !== window.top) return;
  const list = new ProblemList();
  let pageRevision = document.querySelector<HTMLMetaElement>('meta[name="plumbline-revision"]')?.content;
  // An error page does not have the revision of a project, and the error may have been fixed meanwhile.
  if (pageRevision === undefined) void reloadIfMade();
  hot.on('plumbline:state', ({ problems, note, ...state }: LiveState) => {
    const revision = String(state.revision);
    pageRevision ??= revision;
    if (pageRevision !== revision) return location.reload();
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
    // Removes Vite's note in brackets that the place is unknown, because Astro adds the place.
    message: plain(err.message).replace(/ \(The stacktrace appears .*\)$/s, ''),
    hint: err.hint ? plain(err.hint) : 'Correct the file. The page reloads when you save it.',
  };
}
