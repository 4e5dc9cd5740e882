import { afterAll, describe, expect, test } from 'vitest';
import { loadProject } from '../../../../src/core/project/load.ts';
import {
  confirmedRanges,
  readVerification,
  verificationFile,
  type Verification,
} from '../../../../src/core/evidence/verification.ts';
import { Reading } from '../../../../src/core/recording/reading.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';

const { datasets, sources } = await loadProject(await copyEdition(afterAll));
const bridges = datasets.get('bridges')!;
const documents = sources.get('gauge-2001')!.renditions!.map(({ sha256 }) => ({ source: 'gauge-2001', sha256 }));
const verification: Verification = { documents, datasets: { bridges: { sha256: bridges.digest, ranges: 18 } } };

test('readVerification(reading) is the content of the file, or undefined without one', async ({ onTestFinished }) => {
  const reading = async (files = {}) => new Reading({ root: await copyEdition(onTestFinished, { files }) });
  expect(readVerification(await reading())).toBeUndefined();
  const files = { [verificationFile]: JSON.stringify(verification) };
  expect(readVerification(await reading(files))).toEqual(verification);
});

describe('confirmedRanges(verification, dataset)', () => {
  test('counts ranges while data and documents are unchanged', () => {
    expect(confirmedRanges(verification, bridges)).toBe(18);
  });

  test('is undefined after a change of the data or the evidence', () => {
    expect(confirmedRanges(verification, { ...bridges, digest: '0'.repeat(64) })).toBeUndefined();
  });

  test('is undefined after a change of a document', () => {
    expect(confirmedRanges({ ...verification, documents: documents.slice(1) }, bridges)).toBeUndefined();
  });

  test('is undefined for a dataset that was never verified', () => {
    expect(confirmedRanges(undefined, bridges)).toBeUndefined();
    expect(confirmedRanges(verification, datasets.get('towns')!)).toBeUndefined();
  });
});
