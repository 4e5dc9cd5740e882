/** Reads what `plumbline verify` confirmed against the held documents. */
import { z } from 'astro/zod';
import type { Dataset } from '../data/datasets.ts';
import type { Problem } from '../input/problems.ts';
import { validate } from '../input/validate.ts';
import type { Reading } from '../recording/reading.ts';

export const verificationFile = 'data/verification.json';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a sha256 of 64 hexadecimal digits');

const schema = z.strictObject({
  /** The documents that were read. */
  documents: z.array(z.strictObject({ source: z.string(), sha256 })),
  /** For each dataset, the hash of the confirmed data and the number of confirmed ranges. */
  datasets: z.record(z.string(), z.strictObject({ sha256, ranges: z.int().min(0) })),
});

export type Verification = z.infer<typeof schema>;

/** Undefined if nothing has been verified yet. */
export function readVerification(reading: Reading): Verification | undefined {
  const { problems } = reading;
  const content = reading.text(verificationFile);
  if (content === undefined || !reading.isText(verificationFile)) return undefined;
  // The file is generated, so the hint is never to edit it.
  const hint = 'Remove the file, or run "npx plumbline verify <folder>", which writes it again.';
  const found: Problem[] = [];
  try {
    return validate(schema, JSON.parse(content), verificationFile, found);
  } catch {
    problems.push({ file: verificationFile, message: 'expected JSON, got something else.', hint });
    return undefined;
  } finally {
    problems.push(...found.map((problem) => ({ ...problem, hint })));
  }
}

/** How many ranges of a dataset were confirmed; undefined if the data or the documents have changed since. */
export function confirmedRanges(verification: Verification | undefined, dataset: Dataset): number | undefined {
  const one = verification?.datasets[dataset.id];
  if (!one || one.sha256 !== dataset.digest) return undefined;
  const read = new Set(verification?.documents.map((document) => document.sha256));
  return dataset.evidence.every(({ rendition }) => rendition === null || read.has(rendition)) ? one.ranges : undefined;
}
