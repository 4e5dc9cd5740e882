/** Parts of Plot that only a browser can draw. */

/** A chart asked for one of these. Its message names what. */
export class NeedsBrowser extends Error {
  override name = 'NeedsBrowser';
  readonly expected = 'a drawing without interaction and pictures';
  /** What to do instead. Starts with a verb, without a full stop. */
  readonly advice: string;

  constructor(found: string, advice: string) {
    super(found);
    this.advice = advice;
  }
}
