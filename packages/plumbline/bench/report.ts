/** Prints measurements as tables: medians, and ratios within the same run. Seconds alone compare machines, not generators. */
import { kinds, type Kind, type Measurement } from './measure.ts';

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const titles: Record<Kind, string> = {
  cold: 'from nothing',
  sentence: 'a sentence edited',
  cell: 'a cell edited',
  unchanged: 'nothing changed',
};

/** @param reference name of the generator whose builds the ratios compare with */
export function report(measurements: Measurement[], reference: string): string {
  const sizes = [...new Set(measurements.map(({ stories }) => stories))].sort((a, b) => a - b);
  const names = [...new Set(measurements.map(({ peer }) => peer))];
  const of = (peer: string, stories: number, kind: Kind) =>
    measurements.filter((one) => one.peer === peer && one.stories === stories && one.kind === kind);
  const seconds = (peer: string, stories: number, kind: Kind) =>
    median(of(peer, stories, kind).map((one) => one.seconds));
  return sizes
    .map((stories) => {
      const rows = names
        .filter((name) => of(name, stories, 'cold').length)
        .map((name) => {
          const cells = kinds.map((kind) => {
            const own = seconds(name, stories, kind);
            const ratio = own / seconds(reference, stories, kind);
            return `${own.toFixed(2)} s (${ratio.toFixed(2)})`;
          });
          const [first] = of(name, stories, 'cold');
          const memory = Math.max(...of(name, stories, 'cold').map(({ megabytes = NaN }) => megabytes));
          const files = ((first?.files ?? NaN) / stories).toFixed(1);
          return [name, ...cells, `${memory} MB`, files, `${first?.siteMegabytes} MB`];
        });
      const head = ['', ...kinds.map((kind) => titles[kind]), 'memory', 'files a story', 'site'];
      return [`${stories} stories (ratio to ${reference} in the same run)`, '', ...table([head, ...rows])].join('\n');
    })
    .join('\n\n');
}

function table(rows: string[][]): string[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  const line = (row: string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(rows[0]!), rule, ...rows.slice(1).map(line)];
}
