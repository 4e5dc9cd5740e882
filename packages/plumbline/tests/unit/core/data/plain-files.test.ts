/** A dataset of plain files, with and without the texts of its licence. */
import { afterAll, expect, test } from 'vitest';
import { loadProject } from '../../../../src/core/project/load.ts';
import { datasetFiles } from '../../../../src/publish/downloads/dataset-files.ts';
import { copyEdition, descriptorOf } from '../../../fixtures/copy-edition.ts';

const descriptor = descriptorOf('Outlines of towns', ['town'], {
  sources: [{ id: 'gauge-2001', locator: 'map 1' }],
  resources: [{ name: 'outlines', path: 'outlines.json', format: 'json', mediatype: 'application/json' }],
});

async function publishedWith(notices: Record<string, string>): Promise<string[]> {
  const files = { 'data/outlines/datapackage.json': descriptor, 'data/outlines/outlines.json': '{}', ...notices };
  const project = await loadProject(await copyEdition(afterAll, { files }));
  const own = datasetFiles(project).filter(({ path }) => path.startsWith('data/outlines/'));
  for (const { content } of own) expect((await content()).length).toBeGreaterThan(0);
  return own.map(({ path }) => path.replace('data/outlines/', ''));
}

test('the texts of a licence are published where the folder has them', async () => {
  expect(await publishedWith({})).toEqual(['outlines.json', 'datapackage.json']);
  expect(await publishedWith({ 'data/outlines/LICENSE': 'Public domain' })).toEqual([
    'outlines.json',
    'LICENSE',
    'datapackage.json',
  ]);
});
