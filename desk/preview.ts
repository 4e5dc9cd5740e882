/**
 * Draws charts into .preview/ so that an author sees them at once: `npm run preview:chart -- stip-growth`. With
 * `--vision deuteranopia` (or protanopia, or tritanopia) they look as they do to such a reader.
 * Reads whatever can be read, so a half-written story elsewhere does not stand in the way.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatHex } from 'culori';
import { messageOf } from '../src/draw/faults.ts';
import { palettes, withLiteralInk } from '../src/draw/ink.ts';
import { renderPng } from '../src/draw/png.ts';
import { renderChart, widths, type Layout } from '../src/draw/render.ts';
import { seenWith, visions, type Vision } from '../src/draw/vision.ts';
import type { Chart } from '../src/model/chart.ts';
import type { Graph } from '../src/model/graph.ts';
import { survey } from '../src/model/load.ts';
import { formatProblem } from '../src/model/problems.ts';

const root = process.cwd();
const folder = join(root, '.preview');
const { values, positionals: ids } = parseArgs({ allowPositionals: true, options: { vision: { type: 'string' } } });
const vision = visionNamed(values.vision);

const { graph, problems } = await survey(root);
if (!graph) throw new Error('edition.config.ts cannot be read');
const charts = ids.length ? ids.map((id) => graph.charts.get(id) ?? id) : [...graph.charts.values()];
await mkdir(folder, { recursive: true });
for (const chart of charts) {
  if (typeof chart === 'string') {
    console.log(`${chart}: no such chart that can be read`);
    for (const problem of problems.filter(({ file }) => file.includes(chart))) console.log(formatProblem(problem));
    continue;
  }
  const mine = problems.filter(({ file }) => file === chart.file || file.startsWith(`data/${chart.dataset}/`));
  for (const problem of mine) console.log(formatProblem(problem));
  await drawAll(graph, chart);
}

async function drawAll(graph: Graph, chart: Chart): Promise<void> {
  for (const view of [undefined, ...Object.keys(chart.views ?? {})]) {
    for (const layout of Object.keys(widths) as Layout[]) {
      const { svg, height, faults } = renderChart(graph, chart, layout, view);
      console.log(
        `${[chart.id, view].filter(Boolean).join('/')} ${layout} ${widths[layout]}×${height}, ${svg.length} bytes`,
      );
      for (const fault of faults) console.log(`  fault: ${messageOf(fault)}`);
      for (const theme of Object.keys(palettes) as (keyof typeof palettes)[]) {
        const coloured = withLiteralInk(svg, theme).replaceAll('currentColor', palettes[theme].text);
        const file = join(folder, `${[chart.id, view, layout, theme, values.vision].filter(Boolean).join('-')}.png`);
        await writeFile(file, renderPng(seen(coloured), { background: seen(palettes[theme].paper) }));
        console.log(`  ${file}`);
      }
    }
  }
}

function visionNamed(name: string | undefined): Vision {
  const named = visions.find((vision) => vision === (name ?? 'normal vision'));
  if (!named) throw new Error(`--vision: expected ${visions.slice(1).join(', ')}, got "${name}"`);
  return named;
}

/** With each colour as the reader sees it. */
function seen(coloured: string): string {
  return coloured.replace(/#[0-9a-f]{6}\b/g, (colour) => formatHex(seenWith(vision, colour)));
}
