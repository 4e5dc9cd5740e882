/**
 * The numbers of a story as data: claims.json, a W3C Annotation collection (https://www.w3.org/TR/annotation-model/). Each
 * annotation targets the number in the story and has as its bodies the value and every place it was read.
 */
import { bindingKey, type Binding } from '../../core/evidence/bindings.ts';
import type { Project } from '../../core/project/project.ts';
import type { MdxComponent } from '../../core/content/mdx.ts';
import { numberFragments } from '../../core/content/number-fragments.ts';
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
  const fragment = numberFragments();
  return story.elements.flatMap((element) => {
    const { name, text, attributes } = element;
    const of = attributes['of'] ?? '';
    const binding = name === 'Num' && project.bindings.get(bindingKey(text, of));
    if (!binding) return [];
    const id = fragment(of);
    return { id, element, binding, grounds: binding.origins.map((origin) => evidenceForNumber(project, origin)) };
  });
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
    label: project.language.words.numbers.inStory(story.title),
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
