/** README.md of a chart's archive: what it is, how to cite it, how it may be used, what to mind, what the columns are. */
import type { Field } from '../../core/data/data-package.ts';
import type { ChartMetadata } from './chart-json-types.ts';
import { formatDate } from '../format.ts';

/** @param files names in the archive, with what each is. @param hasFormulas whether cells were made safe for spreadsheets. */
export function readmeOf(
  metadata: ChartMetadata,
  fields: Field[],
  files: Record<string, string>,
  hasFormulas: boolean,
): string {
  const { chart, altText, withheld, cite, license, dataset, origins, checks, corrections, permalink } = metadata;
  const discrepancies = checks.flatMap(({ discrepancy }) => discrepancy ?? []);
  const sections = [
    `# ${chart.title}`,
    `${chart.subtitle}.`,
    altText === chart.subtitle ? '' : altText,
    '## Where it comes from',
    `${permalink}\n\nVersion ${metadata.version}${metadata.frozenUrl ? `, kept unchanged at ${metadata.frozenUrl}` : ''}.`,
    '## Files',
    list(Object.entries(files).map(([name, what]) => `\`${name}\`: ${what}`)),
    withheld ?? '',
    hasFormulas ? formulas(dataset.url) : '',
    '## How to cite it',
    `Under the chart: ${chart.citation}`,
    `In full: ${cite.text}`,
    `For reference managers: ${cite.bibtex}, ${cite.ris}, ${cite.csl}`,
    '## Licence',
    `Chart and words: ${license.name}, ${license.url}`,
    withheld ? '' : `Data: ${dataset.licenses.map(({ name, url }) => `${name}, ${url}`).join('; ')}`,
    'The works below keep their own rights; where not said otherwise, figures were taken from them and no text.',
    '## What to mind',
    list([chart.note, ...discrepancies].filter((text) => text !== undefined)) ||
      'Nothing is known that does not agree.',
    ...(corrections.length
      ? ['## Corrections', list(corrections.map(({ date, text }) => `${formatDate(date)}: ${text}`))]
      : []),
    '## Columns',
    list(fields.map(({ name, title, unit, description }) => `\`${name}\` (${title}; ${unit}): ${description}`)),
    'A blank is a value that is not known; it is never zero.',
    '## Sources',
    list(
      origins.map(
        ({ citationFull, locator, record }) => `${citationFull} ${locator ? `Used: ${locator}. ` : ''}${record}`,
      ),
    ),
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

const formulas = (dataset: string): string =>
  `In the CSV an apostrophe stands before each text that a spreadsheet would take for a formula. The bytes of record, without it, are in data.csv at ${dataset}`;

const list = (items: string[]): string => items.map((item) => `- ${item}`).join('\n');
