import { expect, onTestFinished, test } from 'vitest';
import { loadProject } from '../../../../src/core/project/load.ts';
import { creditRuns } from '../../../../src/publish/embeds/embed.ts';
import { snapshotOf } from '../../../../src/publish/versions/snapshot.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';

test('a frozen chart names its licence without a link if the address is none', async () => {
  const project = await loadProject(await copyEdition(onTestFinished));
  const snapshot = snapshotOf(project, project.charts.get('bridges-now')!);
  const licenceOf = (url: string) =>
    creditRuns(project.language, { ...snapshot, licence: { id: 'X', title: 'X', url } }, '/', (path) => path).find(
      ({ text }) => text === 'X',
    );
  expect(licenceOf('https://licences.example/x')?.href).toBe('https://licences.example/x');
  expect(licenceOf('javascript:alert(1)')).toEqual({ text: 'X' });
});
