/**
 * Confirms evidence against the documents it was read in: `npm run verify -- <folder of documents>`. Documents are found by
 * their sha256, whatever they are called. Every range must hold what evidence.csv says is printed there; what the range
 * says about the cell is checked at every build. Writes data/verification.json when all of it holds, and nothing otherwise.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dataset } from '../src/model/dataset.ts';
import type { Graph } from '../src/model/graph.ts';
import { load } from '../src/model/load.ts';
import { formatProblems, Problems, type Problem } from '../src/model/problems.ts';
import { verificationFile, type Verification } from '../src/model/verification.ts';

const root = process.cwd();
const [folder] = process.argv.slice(2);

try {
  const graph = await load(root);
  const documents = folder ? await readDocuments(folder) : new Map<string, string[]>();
  const held = [...graph.sources.values()].flatMap(({ id, renditions = [] }) =>
    renditions.map(({ sha256 }) => ({ source: id, sha256 })),
  );
  const found = held.filter(({ sha256 }) => documents.has(sha256));
  if (!found.length) {
    console.log(
      'None of the documents that the sources name is here, so nothing was verified and nothing was changed.',
    );
    console.log('Give the folder that holds them: npm run verify -- <folder>');
  } else {
    await verify(graph, documents, found);
  }
} catch (error) {
  if (!(error instanceof Problems)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** The documents of a folder as code points, by sha256. */
async function readDocuments(path: string): Promise<Map<string, string[]>> {
  const documents = new Map<string, string[]>();
  for (const entry of await readdir(path, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(path, entry.name));
    documents.set(createHash('sha256').update(bytes).digest('hex'), [...bytes.toString('utf8')]);
  }
  return documents;
}

async function verify(graph: Graph, documents: Map<string, string[]>, found: Verification['documents']): Promise<void> {
  const problems: Problem[] = [];
  const verification: Verification = { documents: found, datasets: {} };
  const bySource = new Map<string, number>();
  for (const dataset of graph.datasets.values()) {
    const held = dataset.evidence.filter(({ rendition }) => rendition !== null);
    if (!held.length) continue;
    checkRanges(dataset, documents, problems);
    verification.datasets[dataset.id] = { sha256: dataset.digest, ranges: held.length };
    for (const { source } of held) bySource.set(source!, (bySource.get(source!) ?? 0) + 1);
  }
  if (problems.length) {
    console.error(
      formatProblems(problems).replace('Nothing was published.', `${verificationFile} was left as it was.`),
    );
    process.exitCode = 1;
    return;
  }
  await writeFile(join(root, verificationFile), `${JSON.stringify(verification, null, 2)}\n`);
  for (const [source, ranges] of [...bySource].sort()) console.log(`${source}: ${ranges} ranges confirmed`);
  console.log(
    `${[...bySource.values()].reduce((a, b) => a + b, 0)} ranges confirmed in ${found.length} documents. Written to ${verificationFile}.`,
  );
}

function checkRanges(dataset: Dataset, documents: Map<string, string[]>, problems: Problem[]): void {
  const file = `${dataset.folder}/evidence.csv`;
  dataset.evidence.forEach(({ rendition, start, end, printed, source, key, field }, i) => {
    if (rendition === null || start === null || end === null || printed === null) return;
    const place = `row ${i + 2} (${key}, ${field})`;
    const text = documents.get(rendition);
    if (!text) {
      problems.push({
        file,
        place,
        message: `expected the document ${rendition.slice(0, 12)}… of "${source}", got nothing.`,
        hint: 'Add it to the folder.',
      });
      return;
    }
    const there = text.slice(start, end).join('');
    if (there === printed) return;
    problems.push({
      file,
      place,
      message: `expected "${printed}" at ${start} to ${end} of "${source}", got "${there}".`,
      hint: hintFor(printed, text, start),
    });
  });
}

/** The place nearest to the stated one where the words do stand. */
function hintFor(printed: string, text: string[], start: number): string {
  const whole = text.join('');
  const offsets: number[] = [];
  for (let at = whole.indexOf(printed); at >= 0; at = whole.indexOf(printed, at + 1))
    offsets.push([...whole.slice(0, at)].length);
  const [nearest] = offsets.sort((a, b) => Math.abs(a - start) - Math.abs(b - start));
  return nearest === undefined
    ? 'Correct "printed": the document does not hold it.'
    : `Correct the range: the words stand at ${nearest}, nearest to it.`;
}
