/** The texts of built pages, which are read only if they may have changed. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadProject } from '../../../src/core/project/load.ts';
import { beginRecords, type RecordedInputs } from '../../../src/core/recording/input-records.ts';
import { textsOf } from '../../../src/search/page-texts.ts';
import { copyEdition } from '../../fixtures/copy-edition.ts';

const root = await copyEdition(afterAll);
const folder = join(root, 'dist');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const story = 'stories/two-crossings/index.html';
const { pages } = await loadProject(root);
const others = [...[...pages.keys()].map((id) => `${id}/index.html`), 'checks/index.html', 'corrections/index.html'];

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), `<main><h1>T</h1><p>${text}</p></main>`);
}

/** Begins a build in which the page of the story is made, and the others are kept if there is a last build. */
async function begin(last?: RecordedInputs) {
  const project = await loadProject(root);
  const records = beginRecords(last);
  const make = (file: string) => records.make(file, () => project.stories.get('two-crossings')!.title);
  make(story);
  for (const file of others)
    if (last) records.keep(file);
    else make(file);
  return { project, records };
}

test('a page that would be the same as in the last build is not read', async () => {
  for (const file of [story, ...others]) write(file, file);
  const first = await begin();
  const before = textsOf(first.project, read).map(({ digest }) => digest);
  expect(new Set(before).size).toBe(others.length + 1);
  const second = await begin(first.records.toFile(first.project));
  rmSync(folder, { recursive: true });
  const after = textsOf(second.project, read);
  expect(after.map(({ digest }) => digest)).toEqual(before);
  expect(() => after[0]!.sections()).toThrow('no such file');
});

test('a page with another text has another digest', async () => {
  const digestOf = async (text: string) => {
    for (const file of [story, ...others]) write(file, text);
    const { project } = await begin();
    return textsOf(project, read)[0]!.digest;
  };
  expect(await digestOf('one')).not.toBe(await digestOf('two'));
});
