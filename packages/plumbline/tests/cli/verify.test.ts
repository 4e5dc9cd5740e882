/** `plumbline verify`, run as a process in a copy of the tiny edition with an additional dataset of tolls. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadProject } from '../../src/core/project/load.ts';
import { confirmedRanges, verificationFile } from '../../src/core/evidence/verification.ts';
import { runPlumbline } from '../helpers/editions/command.ts';
import { copyEdition } from '../fixtures/copy-edition.ts';

const overlay = join(import.meta.dirname, 'verify-files');
type WhenDone = Parameters<typeof copyEdition>[0];
const copy = (whenDone: WhenDone) => copyEdition(whenDone, { overlay });

const verify = (root: string, ...args: string[]) => runPlumbline(root, ['verify', ...args]);

describe.concurrent('plumbline verify', { timeout: 60_000 }, () => {
  test('confirms every range, prints the number by source, and writes the verification file', async ({
    onTestFinished,
  }) => {
    const root = await copy(onTestFinished);
    expect(await verify(root, 'documents')).toEqual({
      code: 0,
      out: `almanac-1999: 12 ranges confirmed
gauge-2001: 24 ranges confirmed
36 ranges confirmed in 4 documents. Written to ${verificationFile}.
`,
      error: '',
    });
    const { datasets, verification } = await loadProject(root);
    expect(verification!.documents.map(({ source }) => source)).toEqual([
      'almanac-1999',
      'gauge-2001',
      'gauge-2001',
      'gauge-2001',
    ]);
    const counts = ['bridges', 'tolls', 'towns'].map((id) => confirmedRanges(verification, datasets.get(id)!));
    expect(counts).toEqual([18, 6, undefined]);
  });

  test('writes the same bytes again', async ({ onTestFinished }) => {
    const root = await copy(onTestFinished);
    await verify(root, 'documents');
    const first = readFileSync(join(root, verificationFile), 'utf8');
    await verify(root, 'documents');
    expect(readFileSync(join(root, verificationFile), 'utf8')).toBe(first);
  });

  test.for([
    ['no folder', 'plumbline verify', 'no folder'],
    ['an empty folder', 'empty', 'none', 'empty'],
  ])('given %s, fails and writes nothing', async ([, place, found, ...args], { onTestFinished }) => {
    const root = await copy(onTestFinished);
    await mkdir(join(root, 'empty'));
    expect(await verify(root, ...args)).toEqual({
      code: 1,
      out: '',
      error: `${place}: expected a document with a sha256 that a source lists, got ${found}.
  Hint: Name the folder with the documents: "npx plumbline verify <folder>".
1 problem. ${verificationFile} was not changed.
`,
    });
    expect(existsSync(join(root, verificationFile))).toBe(false);
  });

  test('reports a word beside a number that its row does not have', async ({ onTestFinished }) => {
    const root = await copy(onTestFinished);
    const change = (path: string, from: string, to: string) => {
      const text = readFileSync(join(root, path), 'utf8');
      expect(text.split(from)).toHaveLength(2);
      writeFileSync(join(root, path), text.replace(from, to));
    };
    change('data/crossings/data.csv', 'Alder,500,,more than', 'Alder,500,,exactly');
    change('data/crossings/evidence.csv', '36,45,More than', '46,49,500');
    change('data/crossings/measures.sql', '-- precision: more than\n', '');
    const { code, error } = await verify(root, 'documents');
    expect({ code, error }).toEqual({
      code: 1,
      error: `data/crossings/evidence.csv, row 3 (Alder, people): expected the precision "more than", as "More than" beside "500" says, got "exactly".
  Hint: Correct the precision of the value, or name a field that has it as "precisionIn".
1 problem. ${verificationFile} was not changed.
`,
    });
  });

  test('given a folder that does not exist, names it and fails', async ({ onTestFinished }) => {
    const { code, error } = await verify(await copy(onTestFinished), 'documnets');
    expect(code).toBe(1);
    expect(error).toContain('expected a folder of documents, got "documnets".');
  });
});

interface Mistake {
  mistake: string;
  /** The file to change: `from` is replaced by `to`. Without them the file is removed. */
  file: string;
  from?: string;
  to?: string;
  /** Part of the report. */
  report: string;
}

const evidence = 'data/tolls/evidence.csv';
const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
const tolls = sha256(join(overlay, 'documents/tolls.txt'));
const survey = sha256(join(import.meta.dirname, '../fixtures/tiny-edition/documents/survey.txt'));
const at = (row: number, cell: string) => `${evidence}, row ${row} (${cell}): expected `;

const mistakes: Mistake[] = [
  {
    mistake: 'an offset off by one',
    file: evidence,
    from: '62,71,"US$34,600"',
    to: '61,70,"US$34,600"',
    report: `${at(5, 'Birch, tolls')}"US$34,600" at 61 to 70 of "gauge-2001", got " US$34,60".\n  Hint: Correct the range: the nearest occurrence is at 62 to 71.`,
  },
  {
    mistake: 'an offset behind the end of the document',
    file: evidence,
    from: '62,71,"US$34,600"',
    to: '6300,6309,"US$34,600"',
    report: `${at(5, 'Birch, tolls')}"US$34,600" at 6300 to 6309 of "gauge-2001", got "".`,
  },
  {
    mistake: 'an offset counted in UTF-16 units',
    file: evidence,
    from: '62,71,"US$34,600"',
    to: '63,72,"US$34,600"',
    report: at(5, 'Birch, tolls'),
  },
  {
    mistake: 'swapped digits in a cell',
    file: 'data/tolls/data.csv',
    from: '34600',
    to: '36400',
    report: `${evidence}, row 5: expected a quote with "36400" (tolls), got "US$34,600".`,
  },
  {
    mistake: 'a zero too few in a cell',
    file: 'data/tolls/data.csv',
    from: '12000',
    to: '1200',
    report: `${evidence}, row 7: expected a quote with "1200" (tolls), got "twelve thousand dollars".`,
  },
  {
    mistake: 'evidence of another row',
    file: evidence,
    from: 'Birch,tolls',
    to: 'Cedar,tolls',
    report: `${evidence}, row 5: expected a quote with "12000" (tolls), got "US$34,600".`,
  },
  {
    mistake: 'a wrong unit',
    file: 'data/tolls/datapackage.json',
    from: '"unit": "US$"',
    to: '"unit": "RMB"',
    report: `${evidence}, row 3: expected a quote with "1250000" (tolls), got "US$1.25 million".`,
  },
  {
    mistake: 'a document that no source names',
    file: evidence,
    from: `${tolls},62`,
    to: `${tolls.replace(/^./, 'f')},62`,
    report: `${evidence}, row 5: expected the sha256 of a rendition of "gauge-2001", got "f`,
  },
  {
    mistake: 'a range in the other rendition',
    file: evidence,
    from: `${tolls},62`,
    to: `${survey},62`,
    report: `${at(5, 'Birch, tolls')}"US$34,600" at 62 to 71 of "gauge-2001", got `,
  },
  {
    mistake: 'a dropped cell',
    file: evidence,
    from: `Birch,tolls,gauge-2001,line 2,${tolls},62,71,"US$34,600",verified\n`,
    to: '',
    report: `${evidence}, field "tolls": expected evidence for every cell, got none for "Birch".`,
  },
  {
    mistake: 'a quote that is not in the document',
    file: evidence,
    from: '"US$34,600"',
    to: '"USD34,600"',
    report: `${at(5, 'Birch, tolls')}"USD34,600" at 62 to 71 of "gauge-2001", got "US$34,600".\n  Hint: Correct "quote": it is not in the document.`,
  },
  {
    mistake: 'a document that was changed',
    file: 'documents/tolls.txt',
    from: '34,600',
    to: '34,601',
    report: `${at(2, 'Alder, town')}a document with the sha256 ${tolls} of "gauge-2001", got none.`,
  },
  { mistake: 'a document that is not in the folder', file: 'documents/tolls.txt', report: at(2, 'Alder, town') },
  {
    mistake: 'a verified cell without a range',
    file: evidence,
    from: `${tolls},62,71,`,
    to: ',,,',
    report: `${evidence}, row 5: expected rendition, start, end and quote of a verified cell, got a blank in "rendition", "start", "end".`,
  },
  {
    mistake: 'a range of another length',
    file: evidence,
    from: '62,71',
    to: '62,72',
    report: `${evidence}, row 5: expected a range of 9 characters, as "US$34,600" has, got 10 (62 to 72).`,
  },
  {
    mistake: 'the source of another work',
    file: evidence,
    from: 'Birch,tolls,gauge-2001',
    to: 'Birch,tolls,almanac-1999',
    report: `${evidence}, row 5: expected the sha256 of a rendition of "almanac-1999", got `,
  },
  {
    mistake: 'a cell that was emptied',
    file: 'data/tolls/data.csv',
    from: '34600',
    to: '',
    report: `${evidence}, row 5: expected evidence for a cell with a value, got some for a blank (tolls).`,
  },
];

describe.concurrent(
  'plumbline verify names the row, fails and does not change the last verification',
  { timeout: 60_000 },
  () => {
    test.for(mistakes)('on $mistake', async ({ file, from, to, report }, { onTestFinished }) => {
      const root = await copy(onTestFinished);
      const last = '{ "documents": [], "datasets": {} }';
      writeFileSync(join(root, verificationFile), last);
      if (from === undefined) await rm(join(root, file));
      else {
        const text = readFileSync(join(root, file), 'utf8');
        expect(text).toContain(from);
        writeFileSync(
          join(root, file),
          text.replace(from, () => to!),
        );
      }

      const { code, out, error } = await verify(root, 'documents');

      expect([code, out]).toEqual([1, '']);
      expect(error).toContain(report);
      expect(error).toMatch(/\n\d problems?\. data\/verification\.json was not changed\.\n$/);
      expect(readFileSync(join(root, verificationFile), 'utf8')).toBe(last);
    });
  },
);
