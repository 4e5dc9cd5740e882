declare namespace App {
  /** Information about a page from its components for the middleware. */
  interface Locals {
    /** Whether the page shows a chart that the chart script makes interactive. */
    hasInteractiveChart?: boolean;
  }
}
