/** The text of the built pages. A page that is the same as in the last build is only read if the index is made again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../core/input/hash.ts';
import type { Project } from '../core/project/project.ts';
import { records } from '../core/recording/input-records.ts';
import { outputFile, pathOf } from '../publish/urls.ts';
import { pageSections, type Section } from './page-sections.ts';
import type { RecordKind } from './record-types.ts';

export interface PageText {
  digest: string;
  /** Reads the sections from the built page. */
  sections: () => Section[];
}

/** The texts of stories and pages. @param folder of the built site */
export const textsOf = (project: Project, folder: string): PageText[] =>
  textPages(project).map(({ kind, path }) => {
    const file = outputFile(path);
    const read = () => pageSections(readFileSync(join(folder, file), 'utf8'), path, kind, project.config.language);
    let known: Section[] | undefined;
    const sections = () => (known ??= read());
    const digest = records.result(project, `text of ${file}`, () => {
      records.recordInputsOf(file);
      return sha256Of(JSON.stringify(sections()));
    });
    return { digest, sections };
  });

const textPages = ({ stories, pages }: Project): { kind: RecordKind; path: string }[] => [
  ...[...stories.keys()].map((id) => ({ kind: 'story' as const, path: pathOf.story(id) })),
  ...[...pages.keys()].map((id) => ({ kind: 'page' as const, path: pathOf.page(id) })),
  ...[pathOf.checks(), pathOf.corrections()].map((path) => ({ kind: 'page' as const, path })),
];
