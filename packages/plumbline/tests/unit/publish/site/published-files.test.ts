import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadProject } from '../../../../src/core/project/load.ts';
import { publishedFiles } from '../../../../src/publish/site/published-files.ts';
import { pathOf } from '../../../../src/publish/urls.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';

test('an edition has the icon that it names, or one in its colours', async ({ onTestFinished }) => {
  const icons = async (files: Record<string, string>) => {
    const project = await loadProject(await copyEdition(onTestFinished, { files }));
    return publishedFiles(project).filter(({ path }) => path === pathOf.icon());
  };
  const [icon] = await icons({});
  expect(String(await icon!.content())).toMatch(/^<svg xmlns=/);
  const own = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>';
  const config = readFileSync('packages/plumbline/tests/fixtures/tiny-edition/edition.config.ts', 'utf8');
  const named = config.replace("language: 'en',", "language: 'en',\n  favicon: './src/icon.svg',");
  const [other, ...more] = await icons({ 'src/icon.svg': own, 'edition.config.ts': named });
  expect([await other!.content(), more]).toEqual([own, []]);
});
