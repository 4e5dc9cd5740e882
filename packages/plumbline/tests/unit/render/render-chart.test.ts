import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { withLiteralColors } from '../../../src/charts/colors.ts';
import { lintDrawing } from '../../../src/lint/drawing/lint-drawing.ts';
import { renderChart, widths, type Drawing, type Layout } from '../../../src/render/render-chart.ts';
import type { Project } from '../../../src/core/project/project.ts';
import { loadProject } from '../../../src/core/project/load.ts';
import { copyEdition } from '../../fixtures/copy-edition.ts';
import { languages } from '../../helpers/chinese.ts';

/** A chart with clip paths and markers, which Plot numbers. */
const marked = `
import * as Plot from '@observablehq/plot';
import { defineChart, colors } from 'plumbline/charts';

export default defineChart({
  dataset: 'bridges-per-town',
  title: 'R&D of "bridges" <then>',
  subtitle: 'Bridges',
  alt: 'A line. It says "R&D".',
  rows: (rows) => rows.sort((a, b) => b.then - a.then),
  plot: (rows) => {
    const then = (row) => 10 * row.then;
    return {
      height: 120,
      x: { label: null },
      y: { domain: [0, 50] },
      marks: [
        Plot.gridY({ stroke: colors.rule }),
        Plot.lineY(rows, { x: 'town', y: then, clip: true, marker: 'dot', stroke: colors.finding, strokeWidth: 1.25 }),
        Plot.lineY(rows, { x: 'town', y: then, clip: true, marker: 'arrow', stroke: colors.second, mixBlendMode: 'multiply' }),
        Plot.text(['杭州', 'H 杭', '杭州\\n宁波'], { x: ['a', 'b', 'c'], frameAnchor: 'bottom', fill: colors.text, stroke: colors.paper, strokeWidth: 3 }),
        Plot.text(['R&D'], { frameAnchor: 'top', fill: colors.text, title: () => 'Read <out>' }),
      ],
    };
  },
});
`;
const layouts = Object.keys(widths) as Layout[];
const root = await copyEdition(afterAll, { files: { 'src/charts/marked-lines.ts': marked } });
const configFile = join(root, 'edition.config.ts');
const withChinese = `language: 'en',\n  languages: ${JSON.stringify(languages)},`;
writeFileSync(configFile, readFileSync(configFile, 'utf8').replace("language: 'en',", withChinese));
const project = await loadProject(root);
const again = await loadProject(root);

const states = (): [chart: string, layout: Layout, view?: string][] =>
  layouts.flatMap(
    (layout) =>
      [
        ['bridges-now', layout],
        ['bridges-now', layout, 'north'],
        ['marked-lines', layout],
      ] as [string, Layout, string?][],
  );
const drawIn = (from: Project, [chart, layout, view]: [string, Layout, string?]): Drawing =>
  renderChart(from, from.charts.get(chart)!, layout, view);

test('renderChart(project, chart, layout) gives the same bytes in any order of charts, also after loading again', () => {
  const forth = states().map((state) => drawIn(project, state).svg);
  const back = states()
    .reverse()
    .map((state) => drawIn(again, state).svg)
    .reverse();
  expect(back).toEqual(forth);
  expect(new Set(forth).size).toBe(forth.length);
});

test('renderChart(project, chart, layout) draws once and returns the same drawing again', () => {
  expect(drawIn(project, ['bridges-now', 'wide'])).toBe(drawIn(project, ['bridges-now', 'wide']));
});

describe.each(layouts)('the %s drawing', (layout) => {
  const drawing = drawIn(project, ['marked-lines', layout]);
  const { svg } = drawing;

  test('has no faults', () => {
    expect(lintDrawing(drawing, project.palettes)).toEqual([]);
  });

  test('has a root element with name, size and font', () => {
    const root = svg.slice(0, svg.indexOf('>') + 1);
    expect(root).toBe(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${widths[layout]} 120" width="${widths[layout]}" height="120" role="img"` +
        ` aria-label="A line. It says &quot;R&amp;D&quot;." fill="currentColor" font-family="'Source Sans 3', 'Noto Sans SC', sans-serif" font-size="13" text-anchor="middle">`,
    );
  });

  test('has no style, class or ARIA attributes below the root', () => {
    const inside = svg.slice(svg.indexOf('>') + 1);
    expect(inside).not.toMatch(/<style|\sstyle=|\sclass=|\saria-/);
    expect(inside).toContain('mix-blend-mode="multiply"');
  });

  test('numbers ids from 1, prefixed with chart and layout, and refers only to these', () => {
    const ids = [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(2);
    expect(ids).toEqual(ids.map((_, i) => `marked-lines-${layout}-${i + 1}`));
    const targets = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(0);
    expect(ids).toEqual(expect.arrayContaining(targets));
  });

  test('escapes texts of authors', () => {
    expect(svg).toContain('R&amp;D<title>Read &lt;out&gt;</title>');
  });

  test('says that a line of nothing but Chinese is Chinese', () => {
    const lines = [...svg.matchAll(/<(?:text|tspan)[^>]*>[^<]*\p{Script=Han}[^<]*/gu)].map(([line]) => [
      / lang="([^"]+)"/.exec(line)?.[1],
      line.slice(line.indexOf('>') + 1),
    ]);
    expect(lines).toEqual([
      ['zh-Hans', '杭州'],
      [undefined, 'H 杭'],
      ['zh-Hans', '杭州'],
      ['zh-Hans', '宁波'],
    ]);
  });

  test('rounds paths to a tenth of a pixel', () => {
    const path = / d="([^"]+)"/.exec(svg)![1]!;
    expect(path).not.toMatch(/\.\d\d/);
    expect(svg).not.toMatch(/[" ,(]-0[", )]/);
  });

  test('has no custom properties after withLiteralColors', () => {
    expect(svg).toContain('var(--finding)');
    expect(withLiteralColors(svg, project.palettes.light)).not.toContain('var(');
    expect(withLiteralColors(svg, project.palettes.dark)).not.toContain('var(');
  });
});
