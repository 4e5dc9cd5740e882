import { expect, test } from 'vitest';
import { loadProject } from '../../../../src/core/project/load.ts';
import { publishedFiles } from '../../../../src/publish/site/published-files.ts';
import { pathOf } from '../../../../src/publish/urls.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';

test('an edition without an icon gets one; an own icon is left to Astro', async ({ onTestFinished }) => {
  const icons = async (files: Record<string, string>) => {
    const project = await loadProject(await copyEdition(onTestFinished, { files }));
    return publishedFiles(project).filter(({ path }) => path === pathOf.icon());
  };
  const [icon] = await icons({});
  expect(String(await icon!.content())).toMatch(/^<svg xmlns=/);
  expect(await icons({ 'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' })).toEqual([]);
});
