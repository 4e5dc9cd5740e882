/** A wrong number anywhere between a cell and a page is named, or what is published is still the number of the dataset. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadProject } from '../../src/core/project/load.ts';
import { chartCsv } from '../../src/publish/downloads/chart-files.ts';
import { copyEdition, reportOf } from '../fixtures/copy-edition.ts';

const chart = 'src/charts/bridges-now.ts';
const story = 'src/content/stories/two-crossings.mdx';
const query = 'data/bridges-per-town/query.sql';
const plot = '  plot(rows, size) {';
const numberWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A number from 0 to 9 in place of another. */
interface Wrong {
  value: number;
  /** Which of the places, as a share of their number. */
  at: number;
}

/** One of the matches of a pattern. */
function matchAt(text: string, pattern: RegExp, at: number): RegExpExecArray {
  const all = [...text.matchAll(pattern)];
  return all[Math.floor(at * all.length)]!;
}

/** Puts a number in place of one that a pattern finds. @returns undefined if it is the same */
function replaceNumber(
  text: string,
  pattern: RegExp,
  { value, at }: Wrong,
  print: (value: number) => string = String,
): string | undefined {
  const { 0: found, index } = matchAt(text, pattern, at);
  return found === print(value) ? undefined : text.slice(0, index) + print(value) + text.slice(index + found.length);
}

/** Where a wrong number is planted: the file, and how; undefined if it would not be wrong. */
const places: Record<string, [file: string, plant: (text: string, wrong: Wrong) => string | undefined]> = {
  'a cell': ['data/bridges/data.csv', (text, wrong) => replaceNumber(text, /(?<=,)\d(?=,)/g, wrong)],
  'the rows of a chart': [
    chart,
    (text, { value, at }) =>
      text.replace(
        plot,
        `  rows: (rows) => rows.map((row, i) => (i === ${Math.floor(at * 3)} ? { ...row, now: ${value} } : row)),\n${plot}`,
      ),
  ],
  'a drawing': [
    chart,
    (text, { value, at }) => text.replace(plot, `${plot} rows[${Math.floor(at * 2)}]!.now = ${value};`),
  ],
  'a mark': [
    chart,
    (text, { value }) => text.replace("{ x: 'now', y: 'town', fill", `{ x: () => ${value}, y: 'town', fill`),
  ],
  'a query': [
    query,
    (text, { value }) => (value === 1 ? undefined : text.replace('FILTER (year = 2000)', `$& * ${value}`)),
  ],
  'a sentence': [
    story,
    (text, wrong) => replaceNumber(text, /(?<=<Num [^>]*>)(?:six|three)/g, wrong, (value) => numberWords[value]!),
  ],
  'a text of a chart': [
    chart,
    (text, wrong) =>
      replaceNumber(text, /(?<=has |Cedar )(?:six|five)(?= |\.)/g, wrong, (value) => numberWords[value]!),
  ],
};

const csvOf = async (root: string): Promise<string> => {
  const project = await loadProject(root);
  return chartCsv(project, project.charts.get('bridges-now')!);
};

test.for(Object.entries(places))('in %s', { timeout: 120_000 }, async ([, [file, plant]], { onTestFinished }) => {
  const whole = await copyEdition(onTestFinished);
  const published = await csvOf(whole);
  const numbers = fc.record({
    value: fc.integer({ min: 0, max: 9 }),
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(numbers, async (wrong) => {
      const root = await copyEdition(onTestFinished);
      const before = await readFile(join(root, file), 'utf8');
      const after = plant(before, wrong);
      fc.pre(after !== undefined);
      expect(after).not.toBe(before);
      await writeFile(join(root, file), after!);
      const report = await reportOf(root);
      // A number that a drawing computes does not change the rows that are published.
      if (report === undefined) expect(await csvOf(root)).toBe(published);
      else expect(report).toContain(file.startsWith('data/') ? 'expected' : file);
    }),
    { numRuns: 12, seed: 2026 },
  );
});

/** Words around a number, and whether they are true of a value. */
const claims: Record<string, (value: number, printed: number) => boolean> = {
  'more than %': (value, printed) => value > printed,
  'over %': (value, printed) => value > printed,
  'at least %': (value, printed) => value >= printed,
  '% or more': (value, printed) => value >= printed,
  'fewer than %': (value, printed) => value < printed,
  'up to %': (value, printed) => value <= printed,
  'no more than %': (value, printed) => value <= printed,
  'exactly %': (value, printed) => value === printed,
};

/** The number of bridges that the story prints. */
const bridges = 6;

test('a claim in a sentence', { timeout: 120_000 }, async ({ onTestFinished }) => {
  const root = await copyEdition(onTestFinished);
  const before = await readFile(join(root, story), 'utf8');
  const claim = fc.record({
    words: fc.constantFrom(...Object.keys(claims)),
    printed: fc.integer({ min: 1, max: 9 }),
    inside: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(claim, async ({ words, printed, inside }) => {
      const [first, last] = words.split('%') as [string, string];
      const number = numberWords[printed]!;
      const num = (text: string) => `<Num of="bridges[Alder/2000].bridges">${text}</Num>`;
      const sentence = inside ? num(first + number + last) : first + num(number) + last;
      await writeFile(join(root, story), before.replace(num('six'), sentence));
      const report = await reportOf(root);
      if (claims[words]!(bridges, printed)) expect(report).toBeUndefined();
      else expect(report).toContain(`got "${words.replace('%', number)}"`);
    }),
    { numRuns: 40, seed: 2026 },
  );
});
