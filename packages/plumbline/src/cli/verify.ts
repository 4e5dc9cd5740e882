/**
 * Confirms that each quote of the evidence is at its range in the document, which is found by its sha256. Whether the quote supports
 * the cell is checked at every build.
 */
import { sha256Of } from '../core/input/hash.ts';
import { replaceFile } from '../core/cache/replace-file.ts';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dataset } from '../core/data/datasets.ts';
import type { Evidence } from '../core/data/evidence.ts';
import type { Project } from '../core/project/project.ts';
import { loadProject } from '../core/project/load.ts';
import { formatProblems, Problems, type Problem } from '../core/input/problems.ts';
import { lostHedge } from '../core/evidence/hedges-in-documents.ts';
import { verificationFile, type Verification } from '../core/evidence/verification.ts';
import { exitCodes, type Command } from './command.ts';

export const verify: Command = {
  summary: 'Confirm evidence against the documents it was read in',
  help: `Usage: plumbline verify <folder>

Finds the documents of the sources in a folder by their sha256, whatever their names, and compares
every quote in evidence.csv with the text at its range, and words such as "about" beside a number
with the precision of its cell. If all agree, it writes
${verificationFile}; otherwise it prints every difference and writes nothing.

Example:
  plumbline verify ../documents`,
  options: {},
  positionals: 1,
  async run(_, [folder], root) {
    try {
      return await verifyFolder(root, folder);
    } catch (error) {
      if (!(error instanceof Problems)) throw error;
      return report(error.problems);
    }
  },
};

/** Evidence in a held document. The other fields are set: checkEvidence requires them. */
type Held = Evidence & { source: string; rendition: string; start: number; end: number; quote: string };
const isHeld = (evidence: Evidence): evidence is Held => evidence.rendition !== null;

async function verifyFolder(root: string, folder: string | undefined): Promise<number> {
  const project = await loadProject(root);
  const documents = folder ? await readDocuments(folder) : new Map<string, string[]>();
  const held = [...project.sources.values()].flatMap(({ id, renditions = [] }) =>
    renditions.map(({ sha256 }) => ({ source: id, sha256 })),
  );
  const found = held.filter(({ sha256 }) => documents.has(sha256));
  if (found.length) return verifyDocuments(project, documents, found);
  const place = folder ?? 'plumbline verify';
  const message = `expected a document with a sha256 that a source lists, got ${folder ? 'none' : 'no folder'}.`;
  const hint = 'Name the folder with the documents: "npx plumbline verify <folder>".';
  throw new Problems([{ file: place, message, hint }]);
}

function report(problems: readonly Problem[]): number {
  console.error(formatProblems(problems).replace('Nothing was published.', `${verificationFile} was not changed.`));
  return exitCodes.problems;
}

/** The documents of a folder as code points, by sha256. */
async function readDocuments(path: string): Promise<Map<string, string[]>> {
  const documents = new Map<string, string[]>();
  const entries = await readdir(path, { withFileTypes: true }).catch(() => {
    const message = `expected a folder of documents, got "${path}".`;
    throw new Problems([{ file: path, message, hint: 'Name the folder with the documents.' }]);
  });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(path, entry.name));
    documents.set(sha256Of(bytes), [...bytes.toString('utf8')]);
  }
  return documents;
}

async function verifyDocuments(
  project: Project,
  documents: Map<string, string[]>,
  found: Verification['documents'],
): Promise<number> {
  const problems: Problem[] = [];
  const verification: Verification = { documents: found, datasets: {} };
  const bySource = new Map<string, number>();
  for (const dataset of project.datasets.values()) {
    const held = dataset.evidence.filter(isHeld);
    if (!held.length) continue;
    checkRanges(dataset, documents, problems);
    checkHedges(dataset, documents, project.sources, problems);
    verification.datasets[dataset.id] = { sha256: dataset.digest, ranges: held.length };
    for (const { source } of held) bySource.set(source, (bySource.get(source) ?? 0) + 1);
  }
  if (problems.length) return report(problems);
  replaceFile(join(project.root, verificationFile), `${JSON.stringify(verification, null, 2)}\n`);
  for (const [source, ranges] of [...bySource].sort()) console.log(`${source}: ${ranges} ranges confirmed`);
  const total = [...bySource.values()].reduce((a, b) => a + b, 0);
  console.log(`${total} ranges confirmed in ${found.length} documents. Written to ${verificationFile}.`);
  return exitCodes.ok;
}

function checkRanges(dataset: Dataset, documents: Map<string, string[]>, problems: Problem[]): void {
  const missing = new Set<string>();
  dataset.evidence.forEach((evidence, i) => {
    if (!isHeld(evidence)) return;
    const { rendition, start, end, quote, source, key, field } = evidence;
    const at = { file: `${dataset.folder}/evidence.csv`, place: `row ${i + 2} (${key}, ${field})` };
    const text = documents.get(rendition);
    const found = text?.slice(start, end).join('');
    if (found === quote || missing.has(rendition)) return;
    if (text) {
      const message = `expected "${quote}" at ${start} to ${end} of "${source}", got "${found}".`;
      problems.push({ ...at, message, hint: hintFor(quote, text, start) });
    } else {
      // Report a missing document once.
      missing.add(rendition);
      const message = `expected a document with the sha256 ${rendition} of "${source}", got none.`;
      problems.push({
        ...at,
        message,
        hint: 'Add it to the folder. A document that was changed has a different sha256.',
      });
    }
  });
}

/** Reports numbers beside which the document has words that the row does not have. */
function checkHedges(
  dataset: Dataset,
  documents: Map<string, string[]>,
  sources: Project['sources'],
  problems: Problem[],
): void {
  dataset.evidence.forEach((evidence, i) => {
    const text = documents.get(evidence.rendition ?? '');
    const lost = text && lostHedge(dataset, evidence, text, sources.get(evidence.source ?? '')?.language);
    if (!lost) return;
    const { words, precision, stated } = lost;
    const place = `row ${i + 2} (${evidence.key}, ${evidence.field})`;
    const message = `expected the precision "${precision}", as "${words}" beside "${evidence.quote}" says, got "${stated}".`;
    const hint = 'Correct the precision of the value, or name a field that has it as "precisionIn".';
    problems.push({ file: `${dataset.folder}/evidence.csv`, place, message, hint });
  });
}

/** Suggests the range nearest to the given one at which the quote occurs. */
function hintFor(printed: string, text: string[], start: number): string {
  const whole = text.join('');
  const from = text.slice(0, start).join('').length;
  const offsets = [whole.lastIndexOf(printed, from), whole.indexOf(printed, from)].filter((at) => at >= 0);
  const [nearest] = offsets.sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
  if (nearest === undefined) return 'Correct "quote": it is not in the document.';
  const at = [...whole.slice(0, nearest)].length;
  return `Correct the range: the nearest occurrence is at ${at} to ${at + [...printed].length}.`;
}
