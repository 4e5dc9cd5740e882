/**
 * The steps of a scroll-led passage. A component cannot ask which one it stands in, so a step only marks where it begins;
 * the passage, which knows its chart, takes the text apart there.
 */
interface StepText {
  /** The view that the step shows; without one, the chart itself. */
  view: string | undefined;
  html: string;
}

export const stepMark = (view = ''): string => `<!--step ${view}-->`;

/** The steps in a rendered passage, in reading order. */
export function stepsOf(html: string): StepText[] {
  const [, ...parts] = html.split(/<!--step ([\w-]*)-->/);
  return parts.flatMap((view, i) => (i % 2 ? [] : [{ view: view || undefined, html: parts[i + 1]! }]));
}
