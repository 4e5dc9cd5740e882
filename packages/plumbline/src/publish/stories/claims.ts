/**
 * The numbers of a story as data: claims.json, a W3C Annotation collection (https://www.w3.org/TR/annotation-model/). Each
 * annotation targets the number in the story and has as its bodies the value and every place it was read.
 */
import { bindNumber, type Binding } from '../../core/evidence/bindings.ts';
import type { Project } from '../../core/project/project.ts';
import type { MdxComponent } from '../../core/content/mdx.ts';
import type { Story } from '../../core/content/stories.ts';
import { isOriginWithheld } from '../../core/project/redistribution.ts';
import { absoluteUrl, pathOf } from '../urls.ts';
import { evidenceForNumber, type NumberEvidence, type SourceLocation } from '../data/number-evidence.ts';

interface Claim {
  /** Fragment of the number on its page: `n-stip-count-2017-parks`. */
  id: string;
  element: MdxComponent;
  binding: Binding;
  grounds: NumberEvidence[];
}

/** The bound numbers of a story in reading order, each with a fragment that stays as long as its binding does. */
export function claimsOf(project: Project, story: Story): Claim[] {
  const count = counter();
  return story.elements.flatMap((element) => {
    if (element.name !== 'Num') return [];
    const binding = bindNumber(element.text, element.attributes['of'] ?? '', project, { file: story.file }, []);
    if (!binding) return [];
    const id = count(`n-${slugOf(element.attributes['of']!)}`);
    return { id, element, binding, grounds: binding.origins.map((origin) => evidenceForNumber(project, origin)) };
  });
}

/** A binding as part of an id: `stip-count-2017-parks`. */
export const slugOf = (of: string): string =>
  of
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** Names a thing that comes up again: `n-x`, then `n-x-2`. */
function counter(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count > 1 ? `${name}-${count}` : name;
  };
}

/**
 * Gives the numbers of a rendered story the fragments of their claims. Components are drawn in no certain order (what
 * stands in a note comes late), so one cannot know that its number has come up before; the finished text can.
 */
export function withFragments(html: string): string {
  const count = counter();
  return html.replace(/(?<=<span class="num" id=")n-[^"]+/g, count);
}

export function claimsJson(project: Project, story: Story): string {
  const { config } = project;
  const page = absoluteUrl(config, pathOf.story(story.id));
  const items = claimsOf(project, story).map(({ id, element, binding, grounds }) => ({
    id: `${page}#${id}`,
    type: 'Annotation',
    motivation: 'describing',
    target: {
      source: page,
      selector: { type: 'TextQuoteSelector', exact: element.text, prefix: element.before, suffix: element.after },
    },
    body: grounds.flatMap((ground, i) => [
      {
        type: 'TextualBody',
        purpose: 'describing',
        format: 'text/plain',
        language: config.language,
        value: `${ground.sentence}: ${ground.value} ${ground.unit}`,
      },
      {
        type: 'SpecificResource',
        purpose: 'linking',
        source: absoluteUrl(config, pathOf.dataset(ground.dataset.id)),
        'plumbline:of': binding.origins[i]!.of,
        'plumbline:value': isOriginWithheld(project, binding.origins[i]!) ? undefined : binding.origins[i]!.value,
        'plumbline:unit': ground.unit,
        'plumbline:status': ground.status,
        'plumbline:sql': ground.sql,
      },
      ...ground.places.flatMap((place) => (place.source ? [toBody(project, place)] : [])),
    ]),
  }));
  const collection = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { plumbline: `${absoluteUrl(config, pathOf.page('method'))}#` }],
    id: absoluteUrl(config, pathOf.claims(story.id)),
    type: 'AnnotationCollection',
    label: `Numbers in “${story.title}”`,
    total: items.length,
    first: { type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function toBody(project: Project, { source, locator, quote, status, range }: SourceLocation): object {
  return {
    type: 'SpecificResource',
    purpose: 'linking',
    source: absoluteUrl(project.config, pathOf.source(source!.id)),
    'plumbline:locator': locator || undefined,
    'plumbline:status': status,
    // Offsets count Unicode code points in the text of the file with this hash.
    selector: range && {
      type: 'TextPositionSelector',
      start: range.start,
      end: range.end,
      refinedBy: quote === undefined ? undefined : { type: 'TextQuoteSelector', exact: quote },
    },
    'plumbline:rendition': range && `sha256:${range.rendition}`,
  };
}
