/** Checks scrollytelling passages: `<Steps>` with one chart, and a `<Step>` of text for each state of it. */
import type { MdxComponent } from './mdx.ts';
import type { Problem } from '../input/problems.ts';
import { inQuotes } from '../input/validate.ts';

/** Components that a step may contain besides text. */
const allowedInStep = ['Num', 'Source', 'Note'];

/** Reports steps outside a passage, anything else inside one, and states of a chart that are shown twice. */
export function checkSteps(elements: MdxComponent[], file: string, problems: Problem[]): void {
  const add = ({ line }: MdxComponent, message: string, hint: string) =>
    problems.push({ file, place: `line ${line}`, message, hint });
  for (const element of elements) {
    const { name, within } = element;
    if (name === 'Steps') checkPassage(element, elements, add);
    else if (name === 'Step' && within?.name !== 'Steps')
      add(element, 'expected <Step> in <Steps>, got "<Step>" outside it.', 'Put <Steps chart="…"> around the steps.');
    else if (within?.name === 'Step' && !allowedInStep.includes(name))
      add(element, `expected text, <Num>, <Source> or <Note> in <Step>, got "<${name}>".`, 'Move it out of <Steps>.');
    if (name === 'Step' && !element.text.trim())
      add(element, 'expected text in <Step>, got nothing.', 'Write what this state of the chart shows.');
  }
  // Misspelt views have been reported.
  const isReported = ({ line }: MdxComponent) =>
    problems.some((one) => one.file === file && one.place === `line ${line}`);
  checkStates(
    elements.filter((element) => !isReported(element)),
    add,
  );
}

type Add = (element: MdxComponent, message: string, hint: string) => void;

function checkPassage(passage: MdxComponent, elements: MdxComponent[], add: Add): void {
  const inside = elements.filter(({ within }) => within === passage);
  const stray = inside.find(({ name }) => name !== 'Step');
  const text = passage.own.trim().split('\n')[0]!;
  const rule = 'expected only <Step> in <Steps>';
  if (text) add(passage, `${rule}, got ${inQuotes(text)}.`, 'Move the text into a <Step>.');
  else if (stray) {
    const into = allowedInStep.includes(stray.name) ? 'into a <Step>' : 'out of <Steps>';
    add(stray, `${rule}, got "<${stray.name}>".`, `Move it ${into}.`);
  }
  const steps = inside.filter(({ name }) => name === 'Step').length;
  if (steps >= 2) return;
  const hint = 'Add a <Step>, or show the one state with <Chart>.';
  add(passage, `expected at least two <Step> in <Steps>, got ${steps ? 'one' : 'none'}.`, hint);
}

/** A link to a state leads to the place where the story shows it, so each state may be shown once. */
function checkStates(elements: MdxComponent[], add: Add): void {
  const seen = new Map<string, MdxComponent>();
  for (const element of elements) {
    const shown = chartShownBy(element);
    if (!shown?.id) continue;
    const state = [shown.id, shown.view].filter(Boolean).join('/');
    const first = seen.get(state);
    const message = `expected each state of a chart once, got "${state}" again, after line ${first?.line}.`;
    if (first) add(element, message, 'Remove one of the two, or name another view.');
    else seen.set(state, element);
  }
}

/** The chart that a component shows, and its view: a step shows the chart of its passage. */
export function chartShownBy({
  name,
  attributes,
  within,
}: MdxComponent): { id: string; view: string | undefined } | undefined {
  const id = name === 'Chart' ? attributes['id'] : name === 'Step' ? within?.attributes['chart'] : undefined;
  return id === undefined ? undefined : { id, view: attributes['view'] };
}
