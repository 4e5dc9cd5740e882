/** Checks the numbers of edited texts, and of texts that print values of edited data. */
import type { Bindings } from '../../core/evidence/bindings.ts';
import { checkAllowlist } from '../../core/evidence/check-allowlist.ts';
import { checkNumbers } from '../../core/evidence/check-numbers.ts';
import type { Problem } from '../../core/input/problems.ts';
import type { Project } from '../../core/project/project.ts';
import type { Items } from './items.ts';

type Texts = Pick<Project, 'charts' | 'stories' | 'pages'>;
const kinds = ['charts', 'stories', 'pages'] as const;

/**
 * @param changed datasets whose values may have changed
 * @returns the bindings of all texts; undefined if an allowed phrase is no longer in the texts in which it was: another may have it
 */
export function checkEditedNumbers(
  before: Project,
  after: Project,
  { items, changed }: { items: Items; changed: ReadonlySet<string> },
  problems: Problem[],
): Bindings | undefined {
  const { datasets, measures, allowlist } = after;
  const edited = select(after, (kind, id) => items[kind].has(id));
  const unused = (texts: Texts) => {
    const found: Problem[] = [];
    checkAllowlist({ datasets, measures, allowlist, ...texts }, found);
    return new Set(found.map(({ message }) => message));
  };
  const unusedBefore = unused(select(before, (kind, id) => items[kind].has(id)));
  if (!problems.length && [...unused(edited)].some((phrase) => !unusedBefore.has(phrase))) return undefined;

  const binds = (of: string | undefined) =>
    of?.split(',').some((one) => changed.has(/^\s*([a-z0-9-]+)[[.]/.exec(one)?.[1] ?? '')) ?? false;
  const texts = select(after, (kind, id) => {
    if (items[kind].has(id)) return true;
    return changed.size > 0 && boundBy(after, kind, id).some(binds);
  });
  const found = checkNumbers({ datasets, measures, allowlist, ...texts }, problems);
  return new Map([...before.bindings, ...found]);
}

const select = ({ charts, stories, pages }: Texts, isChosen: (kind: (typeof kinds)[number], id: string) => boolean) => {
  const chosen = <Item>(kind: (typeof kinds)[number], all: Map<string, Item>) =>
    new Map([...all].filter(([id]) => isChosen(kind, id)));
  return { charts: chosen('charts', charts), stories: chosen('stories', stories), pages: chosen('pages', pages) };
};

/** What the numbers of a text are bound to. */
function boundBy({ charts, stories, pages }: Texts, kind: (typeof kinds)[number], id: string): (string | undefined)[] {
  if (kind === 'charts') {
    const { numbers, views = {} } = charts.get(id)!;
    return [numbers, ...Object.values(views).map((view) => view.numbers)].flatMap((one) => Object.values(one ?? {}));
  }
  const text = kind === 'stories' ? stories.get(id)! : pages.get(id)!;
  const numbers = 'numbers' in text ? text.numbers : undefined;
  return [...text.elements.map(({ attributes }) => attributes['of']), ...Object.values(numbers ?? {})];
}
