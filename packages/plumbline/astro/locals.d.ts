declare namespace App {
  /** Information about a page that its components pass to the middleware. */
  interface Locals {
    /** Whether the page shows a chart that the chart script makes interactive. */
    hasInteractiveChart?: boolean;
  }
}
