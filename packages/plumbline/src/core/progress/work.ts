/** Counts the slow work of a build, so that work done twice is noticed. */

/** Each chart, view and layout is drawn once; each reference and picture is made once, and kept for the next build. */
const kinds = ['drawings', 'pictures', 'references', 'pages', 'files'] as const;
export type Work = (typeof kinds)[number];

const counts: Record<Work, number> = { drawings: 0, pictures: 0, references: 0, pages: 0, files: 0 };

export const countWork = (kind: Work): void => void counts[kind]++;

/** "72 drawings, 40 pictures, 9 references, 120 pages, 400 files". */
export const workDone = (): string => kinds.map((kind) => `${counts[kind]} ${kind}`).join(', ');
