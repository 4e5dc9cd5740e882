/** What the tests need of a browser that is not Chromium, whatever protocol it is driven with. */

/** A window with one page. Expressions are evaluated in it, and promises awaited. */
export interface OtherPage {
  /** Opens an address and waits until everything is loaded. */
  goto: (address: string) => Promise<void>;
  evaluate: <T>(expression: string) => Promise<T>;
  /** Evaluates in each frame of the page, in the order of the document. */
  inFrames: <T>(expression: string) => Promise<T[]>;
  resize: (width: number, height: number) => Promise<void>;
  /** A picture of the whole page, as PNG. Not every driver can take one. */
  wholePage?: () => Promise<Buffer>;
}

export interface OtherBrowser {
  name: 'Firefox' | 'WebKit';
  page: OtherPage;
  close: () => Promise<void>;
}
