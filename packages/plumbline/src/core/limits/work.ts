/** What is being worked on, for the message if it does not end. */
export interface Work {
  file: string;
  place?: string | undefined;
  /** What was expected: "a drawing". */
  doing: string;
  /** How long it may take, if not as long as most things. */
  seconds?: number;
}
