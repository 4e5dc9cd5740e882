/** Prints measurements as tables: medians, and ratios within the same run. Seconds alone compare machines, not generators. */
import type { DevMeasurement, Wait } from './browser/dev.ts';
import { waits } from './browser/dev.ts';
import { kinds, type Kind, type Measurement } from './measure.ts';
import type { PageMeasurement } from './browser/pages.ts';

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const titles: Record<Kind | Wait, string> = {
  cold: 'from nothing',
  sentence: 'a sentence edited',
  cell: 'a cell edited',
  unchanged: 'nothing changed',
  listening: 'listening',
  page: 'first page',
  chart: 'the title of a chart edited',
  source: 'the title of a source edited',
};

const unique = <Item>(items: Item[]): Item[] => [...new Set(items)];

/** Seconds with their ratio to those of the reference; a dash for what a generator does not have. */
function withRatio(own: number[], reference: number[]): string {
  if (!own.length) return '–';
  const ratio = reference.length ? ` (${(median(own) / median(reference)).toFixed(2)})` : '';
  return `${median(own).toFixed(2)} s${ratio}`;
}

/** One table for each number of stories, with a row for each generator. @param reference its name */
function tables<One extends { peer: string; stories: number }>(
  all: One[],
  reference: string,
  columns: string[],
  row: (own: One[], reference: One[]) => string[],
): string {
  return unique(all.map(({ stories }) => stories))
    .sort((a, b) => a - b)
    .map((stories) => {
      const of = (peer: string) => all.filter((one) => one.peer === peer && one.stories === stories);
      const rows = unique(all.map(({ peer }) => peer))
        .filter((peer) => of(peer).length)
        .map((peer) => [peer, ...row(of(peer), of(reference))]);
      return [
        `${stories} stories (ratio to ${reference} in the same run)`,
        '',
        ...table([['', ...columns], ...rows]),
      ].join('\n');
    })
    .join('\n\n');
}

/** @param reference name of the generator whose builds the ratios compare with */
export const report = (measurements: Measurement[], reference: string): string =>
  tables(
    measurements,
    reference,
    [...kinds.map((kind) => titles[kind]), 'memory', 'files a story', 'site'],
    (own, other) => {
      const seconds = (all: Measurement[], kind: Kind) =>
        all.filter((one) => one.kind === kind).map((one) => one.seconds);
      const cold = own.filter(({ kind }) => kind === 'cold');
      const { files = NaN, siteMegabytes, stories } = cold[0]!;
      return [
        ...kinds.map((kind) => withRatio(seconds(own, kind), seconds(other, kind))),
        `${Math.max(...cold.map(({ megabytes = NaN }) => megabytes))} MB`,
        (files / stories).toFixed(1),
        `${siteMegabytes} MB`,
      ];
    },
  );

/** @param reference name of the generator whose server the ratios compare with */
export const reportDev = (measurements: DevMeasurement[], reference: string): string =>
  tables(measurements, reference, [...waits.map((wait) => titles[wait]), 'page moved'], (own, other) => {
    const seconds = (all: DevMeasurement[], wait: Wait) =>
      all.filter((one) => one.wait === wait).map((one) => one.seconds);
    return [
      ...waits.map((wait) => withRatio(seconds(own, wait), seconds(other, wait))),
      `${Math.round(Math.max(...own.map(({ moved = 0 }) => moved)))} px`,
    ];
  });

/** @param reference name of the generator whose page the ratios compare with */
export const reportPages = (measurements: PageMeasurement[], reference: string): string =>
  tables(
    measurements,
    reference,
    ['first chart painted', 'KB until then, without fonts', 'KB in all', 'first chart', 'tenth line of the text'],
    (own, other) => {
      const middle = (field: Exclude<keyof PageMeasurement, 'peer'>) => median(own.map((one) => one[field]));
      return [
        withRatio(
          own.map(({ seconds }) => seconds),
          other.map(({ seconds }) => seconds),
        ),
        middle('kilobytesToChart').toFixed(1),
        middle('kilobytes').toFixed(1),
        `${Math.round(middle('chartTop'))} to ${Math.round(middle('chartBottom'))} px`,
        `${Math.round(middle('tenthLine'))} px`,
      ];
    },
  );

function table(rows: string[][]): string[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  const line = (row: string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(rows[0]!), rule, ...rows.slice(1).map(line)];
}
