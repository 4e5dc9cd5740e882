/** Which fragments a page has, for links in texts. */
import Slugger from 'github-slugger';
import { numberFragments } from '../../core/content/number-fragments.ts';
import type { Page } from '../../core/content/pages.ts';
import { chartShownBy } from '../../core/content/scrolly.ts';
import type { Story } from '../../core/content/stories.ts';
import type { Project } from '../../core/project/project.ts';
import { memo } from '../../core/recording/memo.ts';
import { componentIds } from './component-ids.ts';
import { fragmentFor, pathOf } from '../urls.ts';

/** Fragments of parts that pages have beside their text. */
const fragmentsOfEveryPage = ['content', 'top'];
const fragmentsOfStories = ['contents-title', 'next-title', 'footnote-label'];

/** @returns the fragments that are known for a page; undefined if it may have any */
export function fragmentsOf(project: Project, path: string): string[] | undefined {
  const text = textAt(project, path);
  const own = componentIds(project);
  // A component that computes ids may have any.
  if (text?.elements.some(({ name }) => own.computedBy.has(name))) return undefined;
  if (text) return [...fragmentsOfEveryPage, ...fragmentsOfStories, ...own.ids, ...fragmentsInText(text)];
  if (/^charts\/[^/]+\/([^/]+\/)?$/.test(path)) return [...fragmentsOfEveryPage, ...own.ids, 'numbers'];
  if (/^(data|sources|checks|corrections)\/([^/]+\/)?$/.test(path)) return [...fragmentsOfEveryPage, ...own.ids];
  return undefined;
}

const textAt = (project: Project, path: string): Story | Page | undefined =>
  memo(project, 'texts by path', () => {
    const stories = [...project.stories.values()].map((story) => [pathOf.story(story.id), story] as const);
    const pages = [...project.pages.values()].map((page) => [pathOf.page(page.id), page] as const);
    return new Map<string, Story | Page>([...stories, ...pages]);
  }).get(path);

/** Headings, numbers, charts and footnotes of a text. */
const fragmentsInText = (text: Story | Page): string[] =>
  memo(text, 'fragments', () => {
    const slugger = new Slugger();
    const numberFragment = numberFragments();
    return [
      // Astro replaces these hyphens by dashes first.
      ...text.headings.map((heading) => slugger.slug(heading.replace(/-{2,3}/g, '–'))),
      ...text.elements.flatMap((element) => {
        if (element.name === 'Num') return numberFragment(element.attributes['of'] ?? '');
        const shown = chartShownBy(element);
        return shown ? fragmentFor(shown.id, shown.view) : [];
      }),
      ...[...text.mdx.matchAll(/\[\^([^\]\s]+)\]/g)].flatMap(([, label]) => [
        `user-content-fn-${label!.toLowerCase()}`,
        `user-content-fnref-${label!.toLowerCase()}`,
      ]),
    ];
  });
