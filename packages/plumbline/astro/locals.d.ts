declare namespace App {
  /** What components tell the middleware about the page they are on. */
  interface Locals {
    /** Whether the page shows a chart that the chart script makes interactive. */
    hasInteractiveChart?: boolean;
  }
}
