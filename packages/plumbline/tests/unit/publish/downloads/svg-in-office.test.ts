/** SVG files in LibreOffice, which knows no `paint-order` and has other fonts. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, describe, expect, test } from 'vitest';
import { loadProject } from '../../../../src/core/project/load.ts';
import { chartSvg } from '../../../../src/publish/downloads/chart-images.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';
import { missing, wordsInOffice } from '../../../helpers/programs/libreoffice.ts';

if (missing) console.warn(`SVG files are not opened in LibreOffice: ${missing}`);

const haloed = `
import * as Plot from '@observablehq/plot';
import { defineChart, colors } from 'plumbline/charts';

const halo = { fill: colors.text, stroke: colors.paper, strokeWidth: 4 };

export default defineChart({
  dataset: 'bridges-per-town',
  title: 'Most towns that had a bridge then have more bridges now, and the wide rivers of the south were bridged last of all',
  subtitle: 'Bridges',
  note: 'A note that is longer than one line, so that it must break, and whose lines should all end within the file in whichever fonts a reader of the file has.',
  alt: 'Marks. They have labels.',
  plot: (rows) => ({
    height: 240,
    marks: [
      Plot.gridY({ stroke: colors.rule }),
      Plot.dot(rows, { x: 'town', y: 'now', fill: colors.finding }),
      Plot.text(rows, { x: 'town', y: 'now', text: 'town', dy: -14, fontWeight: 600, title: 'town', ...halo }),
      Plot.text(['Several\\nlines'], { frameAnchor: 'top-left', ...halo }),
      Plot.text(['Plain'], { frameAnchor: 'bottom-right', fill: colors.text }),
    ],
  }),
});
`;
const root = await copyEdition(afterAll, { files: { 'src/charts/haloed-labels.ts': haloed } });
const project = await loadProject(root);
const svg = chartSvg(project, project.charts.get('haloed-labels')!);
const { document } = parseHTML(svg);
for (const title of document.querySelectorAll('text title')) title.remove();
const hasOnlyText = ({ children }: Element) => children.length === 0;
const texts = [...document.querySelectorAll('text')];
const labels = texts.filter((text) => !text.hasAttribute('aria-hidden'));
const halos = texts.filter((text) => text.hasAttribute('aria-hidden'));

describe.skipIf(missing)('LibreOffice', () => {
  test.each(['Windows or macOS', 'Debian with DejaVu'] as const)('shows every word with the fonts of %s', (system) => {
    const file = join(mkdtempSync(join(tmpdir(), 'plumbline-svg-')), 'haloed-labels.svg');
    writeFileSync(file, svg);
    const shown = wordsInOffice(file, system);
    const parts = labels.flatMap((text) => [...text.querySelectorAll('tspan')].concat(text).filter(hasOnlyText));
    const words = parts.flatMap(({ textContent }) => textContent.split(/\s+/).filter(Boolean));
    expect(words).toContain('Several');
    expect(words.filter((word) => !shown.includes(word))).toEqual([]);
  });
});

test('each halo is a text beneath its label, without a fill and hidden from assistive technology', () => {
  expect(halos.length).toBeGreaterThan(2);
  for (const halo of halos) {
    const label = halo.nextElementSibling!;
    expect(halo.getAttribute('fill')).toBe('none');
    expect(label.getAttribute('stroke')).toBe('none');
    expect(label.textContent).toContain(halo.textContent);
    expect(halo.querySelector('[fill]')).toBeNull();
  }
  expect(labels.map(({ textContent }) => textContent)).toContain('Plain');
});

test('attributes have values of SVG: figures are tabular by a style', () => {
  const variants = [...document.querySelectorAll('[font-variant]')].map((one) => one.getAttribute('font-variant'));
  expect(variants.filter((value) => !['normal', 'small-caps'].includes(value!))).toEqual([]);
  expect(document.querySelector('[style="font-variant:tabular-nums"]')).not.toBeNull();
});
