/**
 * Builds the site: `npm run build`. Everything authored is checked first and all problems are named at once.
 * The new site is made beside the old one and takes its place only when it is whole, so a failed build
 * leaves dist/ as it was. `--out <folder>` builds elsewhere inside the project.
 */
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkDrawings } from '../src/draw/check.ts';
import { survey } from '../src/model/load.ts';
import type { Graph } from '../src/model/graph.ts';
import { Problems } from '../src/model/problems.ts';
import { checkAddresses } from '../src/publish/keeping.ts';
import { keepAddresses, tellHosts } from '../src/publish/output.ts';
import { writeSearch } from '../src/publish/search/write.ts';

// Astro must neither call home nor decide by who runs it.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['NODE_ENV'] = 'production';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
const root = process.cwd();
const out = join(root, values.out);
const fresh = `${out}.new`;
const old = `${out}.old`;

try {
  const graph = await checkAuthored();
  await rm(fresh, { recursive: true, force: true });
  const { build } = await import('astro');
  await build({ root, outDir: fresh, logLevel: 'warn' });
  await keepAddresses(graph, fresh);
  await tellHosts(graph, fresh);
  await writeSearch(graph, fresh);
  await takePlace();
  console.log(`The site is in ${values.out}/.`);
} catch (error) {
  await rm(fresh, { recursive: true, force: true });
  if (!(error instanceof Problems)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function checkAuthored(): Promise<Graph> {
  const { graph, problems } = await survey(root);
  if (graph && !problems.length) problems.push(...checkDrawings(graph), ...checkAddresses(graph));
  if (problems.length || !graph) throw new Problems(problems);
  return graph;
}

/** Two renames: for a moment there is no site, never half of one. */
async function takePlace(): Promise<void> {
  await rm(old, { recursive: true, force: true });
  if (existsSync(out)) await rename(out, old);
  await rename(fresh, out);
  await rm(old, { recursive: true, force: true });
}
