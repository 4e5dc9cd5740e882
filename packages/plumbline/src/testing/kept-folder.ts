/** Folders in which what was looked at is kept. */

/** Where drawings or pictures are kept. */
export interface KeptFolder {
  /** The folder, from that of the edition: `tests/drawings`. */
  kept: string;
}
