/** Draws charts into .preview/, so that authors see them quickly. */
import { existsSync, lstatSync, mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatHex } from 'culori';
import { lintDrawing } from '../lint/drawing/lint-drawing.ts';
import { findingMessage } from '../lint/findings.ts';
import { withLiteralColors } from '../charts/colors.ts';
import { renderPng } from '../render/images/png.ts';
import { renderChart, widths, type Layout } from '../render/render-chart.ts';
import { asSeenWith, visions, type Vision } from '../lint/drawing/color-vision.ts';
import type { Chart } from '../core/content/charts.ts';
import type { Project } from '../core/project/project.ts';
import { readProject } from '../core/project/load.ts';
import { readCharts } from '../live/edits/read-charts.ts';
import { formatProblem, hintForName, Problems, type Problem } from '../core/input/problems.ts';
import { isSlug } from '../core/input/files.ts';
import { exitCodes, UsageError, type Command } from './command.ts';
import { writing } from './output/lock-site.ts';

export const previewChart: Command = {
  summary: 'Draw charts into .preview/, as PNG, in every view, layout and theme',
  help: `Usage: plumbline preview-chart [<chart> …] [--vision <kind>]

Draws the named charts, or all of them, as PNG into .preview/: every view, both layouts, light and
dark. Faults that a build would report are printed. Problems elsewhere in the edition, such as an
unfinished story, do not matter.

  --vision <kind>   simulate protanopia, deuteranopia or tritanopia

Example:
  plumbline preview-chart bridges-by-town --vision deuteranopia`,
  options: { vision: { type: 'string' } },
  positionals: Infinity,
  async run({ vision: kind }, ids, root) {
    const vision = visionNamed(kind as string | undefined);
    const { project, problems } = await read(root, ids);
    const folder = previewFolder(root);
    let code: number = exitCodes.ok;
    for (const id of ids.length ? ids : project.charts.keys()) {
      const chart = project.charts.get(id);
      const files = chart ? [chart.file, `data/${chart.dataset}/`] : [`src/charts/${id}`];
      for (const problem of problems.filter(({ file }) => files.some((one) => file.startsWith(one))))
        console.error(formatProblem(problem));
      if (chart) await drawAll(project, chart, folder, vision);
      else {
        code = exitCodes.problems;
        console.error(
          `${id}: expected the id of a chart that can be read, got "${id}".\n  Hint: ${hintForName(id, project.charts.keys(), `add src/charts/${id}.ts`)}`,
        );
      }
    }
    return code;
  },
};

/** @throws Problems unless it is a folder of its own that can be written */
function previewFolder(root: string): string {
  const folder = join(root, '.preview');
  const isFolder = lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? true;
  if (!isFolder)
    throw new Problems([
      {
        file: '.preview',
        message: 'expected a folder or nothing, got a file or a link.',
        hint: 'Remove it: charts are drawn into this folder.',
      },
    ]);
  writing(root, root, () => mkdirSync(folder, { recursive: true }));
  return folder;
}

/** Reads the charts, or all of the edition if there is something to report. @throws Problems if its configuration cannot be read */
async function read(root: string, ids: string[]): Promise<{ project: Project; problems: Problem[] }> {
  if (ids.length && ids.every((id) => existsSync(join(root, `src/charts/${id}.ts`)))) {
    const reading = await readCharts(root, ids);
    if (reading && !reading.problems.some(({ file }) => !file.startsWith('src/content/'))) return reading;
  }
  const { project, problems } = await readProject(root);
  if (!project) throw new Problems(problems);
  return { project, problems };
}

async function drawAll(project: Project, chart: Chart, folder: string, vision: Vision): Promise<void> {
  // A view with another name has a problem, and its name could be a path.
  for (const view of [undefined, ...Object.keys(chart.views ?? {}).filter(isSlug)]) {
    for (const layout of Object.keys(widths) as Layout[]) {
      const drawing = renderChart(project, chart, layout, view);
      const { svg, height } = drawing;
      console.log(
        `${[chart.id, view].filter(Boolean).join('/')} ${layout} ${widths[layout]}×${height}, ${svg.length} bytes`,
      );
      for (const fault of lintDrawing(drawing, project.palettes)) console.log(`  fault: ${findingMessage(fault)}`);
      for (const [theme, palette] of Object.entries(project.palettes)) {
        const coloured = withLiteralColors(svg, palette).replaceAll('currentColor', palette.text);
        const file = join(
          folder,
          `${[chart.id, view, layout, theme, vision === 'normal vision' ? '' : vision].filter(Boolean).join('-')}.png`,
        );
        await writeFile(
          file,
          renderPng(simulate(coloured, vision), project.fonts, { background: simulate(palette.paper, vision) }),
        );
        console.log(`  ${file}`);
      }
    }
  }
}

function visionNamed(name: string | undefined): Vision {
  const named = visions.find((vision) => vision === (name ?? 'normal vision'));
  if (!named) throw new UsageError(`Expected --vision ${visions.slice(1).join(', ')}, got "${name}".`);
  return named;
}

/** Replaces each colour by how it looks with a kind of colour vision. */
function simulate(coloured: string, vision: Vision): string {
  return coloured.replace(/#[0-9a-f]{6}\b/g, (colour) => formatHex(asSeenWith(vision, colour)));
}
