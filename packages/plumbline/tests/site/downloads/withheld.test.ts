/** The edition built again with one work that may not be handed on: its figures are in no table and in no file. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledgerFile } from '../../../src/core/project/ledger/ledger.ts';
import { loadProject } from '../../../src/core/project/load.ts';
import type { Project } from '../../../src/core/project/project.ts';
import { isWithheld, noticeOfWithheld } from '../../../src/core/project/redistribution.ts';
import { pathOf } from '../../../src/publish/urls.ts';
import { recordsIn } from '../checks/search.ts';
import { fixture, sites } from '../../helpers/site.ts';
import { plumbline } from '../../helpers/editions/command.ts';
import { filesIn, readText } from '../../../src/testing/files/site-files.ts';
import { filesInZip } from '../../helpers/formats/zip.ts';

const id = 'oil-prices';
const record = 'src/content/sources/oil-ledger-2023.yaml';
let root: string;
let project: Project;
let files: string[];
const site = (path: string) => readText(root, 'dist', path);
/** Text as readers see it. */
const words = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'plumbline-'));
  cpSync(fixture, root, { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  // What is withheld loses its files on purpose; the copy keeps the frozen versions, and promises the addresses of charts only.
  const isKept = (line: string) =>
    line.includes('"kind":"version"') || /"path":"charts\/(?:[a-z-]+\/){1,2}"/.test(line);
  const ledger = join(root, ledgerFile);
  const lines = readFileSync(ledger, 'utf8').split('\n');
  writeFileSync(ledger, lines.map((line) => (isKept(line) ? `${line}\n` : '')).join(''));
  const text = readFileSync(join(root, record), 'utf8');
  writeFileSync(join(root, record), text.replace(/^redistribution: \w+$/m, 'redistribution: none'));
  execFileSync(process.execPath, [plumbline, 'build'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  project = await loadProject(root);
  files = filesIn(join(root, 'dist'));
}, 240_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a dataset that may not be handed on', () => {
  it('is known as such, with all that is derived from it', () => {
    expect(isWithheld(project, project.datasets.get(id)!)).toBe(true);
  });

  it('has a page with a notice, and no table and no file', () => {
    const page = site(`${pathOf.dataset(id)}index.html`);
    expect(words(page)).toContain(noticeOfWithheld(project, project.datasets.get(id)!));
    // The table of its fields has none.
    expect(page.includes('<caption>')).toBe(false);
    expect(files.filter((file) => file.startsWith(pathOf.dataset(id)))).toEqual([`${pathOf.dataset(id)}index.html`]);
  });

  it('has a chart with a notice, and no table, no CSV, no rows behind its marks and none in its archive', async () => {
    const page = site(`${pathOf.chart(id)}index.html`);
    expect(words(page)).toContain(noticeOfWithheld(project, project.datasets.get(id)!));
    expect(page.includes('<caption>')).toBe(false);
    expect(files).not.toContain(pathOf.chartFile(id, 'csv'));
    expect(JSON.parse(site(pathOf.chartFile(id, 'json')))).not.toHaveProperty('marks');
    expect(page).not.toContain('data-marks=');
    const names = [...(await filesInZip(readFileSync(join(root, 'dist', pathOf.chartFile(id, 'zip'))))).keys()];
    expect(names.sort()).toEqual([
      'README.md',
      'citation.bib',
      'citation.csl.json',
      'citation.ris',
      'datapackage.json',
      'figure.html',
      'metadata.json',
      `${id}.png`,
      `${id}.svg`,
    ]);
  });

  it('is offered nowhere', () => {
    const offered = new RegExp(`data/${id}/(data\\.|datapackage)|charts/${id}\\.csv`);
    const texts = files.filter((file) => /\.(html|json|xml|txt|svg)$/.test(file));
    expect(texts.filter((file) => offered.test(site(file)))).toEqual([]);
  });

  it('is found by its title, but none of its values is', () => {
    const { title } = project.datasets.get(id)!.package;
    const datasetsFoundIn = (folder: string) =>
      recordsIn(folder).flatMap(({ filters }) => (filters.kind[0] === 'dataset' ? [] : (filters.dataset ?? [])));
    const before = datasetsFoundIn(sites[0].folder);
    expect(before).toContain(title);
    expect(datasetsFoundIn(join(root, 'dist')).sort()).toEqual(before.filter((one) => one !== title).sort());
  });

  it('leaves the others as they were', () => {
    expect(files).toContain(pathOf.chartFile('lanterns-by-year', 'csv'));
    expect(JSON.parse(site(pathOf.chartFile('lanterns-by-year', 'json')))).toHaveProperty('marks.rows');
    expect(site(`${pathOf.chart('lanterns-by-year')}index.html`)).toContain('data-marks');
    expect(files).toContain(pathOf.datasetFile('lanterns-by-year', 'data.csv'));
  });
});
