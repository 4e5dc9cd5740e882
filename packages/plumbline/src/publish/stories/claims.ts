/**
 * The numbers of a story as a W3C Annotation collection (https://www.w3.org/TR/annotation-model/), claims.json: each
 * annotation targets a number in the story; its bodies are the value and every place where it was read.
 */
import { bindingKey, type Binding, type Origin } from '../../core/evidence/bindings.ts';
import type { Project } from '../../core/project/project.ts';
import type { MdxComponent } from '../../core/content/mdx.ts';
import { numberFragments } from '../../core/content/number-fragments.ts';
import type { Page } from '../../core/content/pages.ts';
import type { Story } from '../../core/content/stories.ts';
import { isOriginWithheld } from '../../core/project/redistribution.ts';
import { absoluteUrl, pathOf } from '../urls.ts';
import { evidenceForNumber, type NumberEvidence, type SourceLocation } from '../data/number-evidence.ts';

interface Claim {
  /** The fragment of the number on its page: `n-bridges-2000-count`. */
  id: string;
  element: MdxComponent;
  binding: Binding;
  evidence: NumberEvidence[];
}

/** The numbers of a text in reading order. A fragment is stable as long as the binding of its number. */
export function claimsOf(project: Project, { elements }: Story | Page): Claim[] {
  const fragment = numberFragments();
  return elements.flatMap((element) => {
    const { name, text, attributes } = element;
    const of = attributes['of'] ?? '';
    const binding = name === 'Num' && project.bindings.get(bindingKey(text, of));
    if (!binding) return [];
    const id = fragment(of);
    return { id, element, binding, evidence: binding.origins.map((origin) => evidenceForNumber(project, origin)) };
  });
}

const isExact = ({ precision }: Origin): boolean => precision === 'exactly';

export function claimsJson(project: Project, story: Story): string {
  const { config } = project;
  const page = absoluteUrl(config, pathOf.story(story.id));
  const items = claimsOf(project, story).map(({ id, element, binding, evidence }) => ({
    id: `${page}#${id}`,
    type: 'Annotation',
    motivation: 'describing',
    target: {
      source: page,
      selector: { type: 'TextQuoteSelector', exact: element.text, prefix: element.before, suffix: element.after },
    },
    body: evidence.flatMap((one, i) => [
      {
        type: 'TextualBody',
        purpose: 'describing',
        format: 'text/plain',
        language: config.language,
        value: `${one.sentence}: ${one.value} ${one.unit}`,
      },
      {
        type: 'SpecificResource',
        purpose: 'linking',
        source: absoluteUrl(config, pathOf.dataset(one.dataset.id)),
        'plumbline:of': binding.origins[i]!.of,
        'plumbline:value': isOriginWithheld(project, binding.origins[i]!) ? undefined : binding.origins[i]!.value,
        'plumbline:unit': one.unit,
        'plumbline:precision': isExact(binding.origins[i]!) ? undefined : binding.origins[i]!.precision,
        'plumbline:status': one.status,
        'plumbline:sql': one.sql,
      },
      ...one.places.flatMap((place) => (place.source ? [toBody(project, place)] : [])),
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
