/** The text of the built pages. A page that is the same as in the last build is only read if the index is made again. */
import { sha256Of } from '../core/input/hash.ts';
import type { Project } from '../core/project/project.ts';
import { records } from '../core/recording/input-records.ts';
import { outputFile, pathOf } from '../publish/urls.ts';
import { pageSections, type Section } from './page-sections.ts';
import type { RecordKind } from './record-types.ts';

export interface PageText {
  /** Path of the page in the site. */
  file: string;
  digest: string;
  /** Reads the sections from the built page. */
  sections: () => Section[];
}

/** The texts of stories and pages that are in the index. @param read returns the HTML of a file in the site */
export const textsOf = (project: Project, read: (file: string) => string): PageText[] =>
  textPages(project).map(({ kind, path }) => {
    const file = outputFile(path);
    let known: Section[] | undefined;
    const sections = () => (known ??= pageSections(read(file), path, kind, project.config.language));
    return {
      file,
      get digest() {
        return records.result(project, `text of ${file}`, () => {
          records.recordInputsOf(file);
          return sha256Of(JSON.stringify(sections()));
        });
      },
      sections,
    };
  });

const textPages = ({ stories, pages }: Project): { kind: RecordKind; path: string }[] => [
  ...[...stories.keys()].map((id) => ({ kind: 'story' as const, path: pathOf.story(id) })),
  ...[...pages.keys()].map((id) => ({ kind: 'page' as const, path: pathOf.page(id) })),
  ...[pathOf.checks(), pathOf.corrections()].map((path) => ({ kind: 'page' as const, path })),
];
