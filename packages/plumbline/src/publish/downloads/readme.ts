/** README.md in the archive of a chart. */
import type { Field } from '../../core/data/data-package.ts';
import type { Language } from '../../core/language/language.ts';
import type { ChartMetadata } from './chart-json-types.ts';

/**
 * @param files descriptions by file name
 * @param hasFormulas whether the CSV has escaped formulas
 */
export function readmeOf(
  { words, formatDate }: Language,
  metadata: ChartMetadata,
  fields: Field[],
  files: Record<string, string>,
  hasFormulas: boolean,
): string {
  const { readme } = words.downloads;
  const { chart, altText, withheld, cite, license, dataset, origins, checks, corrections } = metadata;
  const { permalink, version, frozenUrl } = metadata;
  const licences = dataset.licenses.map(({ name, url }) => `${name}, ${url}`).join('; ');
  const discrepancies = checks.flatMap(({ discrepancy }) => discrepancy ?? []);
  const notes = [chart.note, ...discrepancies].filter((text) => text !== undefined);
  const sections = [
    `# ${chart.title}`,
    `${chart.subtitle}.`,
    altText === chart.subtitle ? '' : altText,
    `## ${readme.origin}`,
    permalink,
    frozenUrl ? readme.frozenVersion(version, frozenUrl) : readme.version(version),
    `## ${readme.files}`,
    list(Object.entries(files).map(([name, what]) => `\`${name}\`: ${what}`)),
    withheld ?? '',
    hasFormulas ? readme.formulas(dataset.url) : '',
    `## ${readme.cite}`,
    readme.credit(chart.citation),
    readme.reference(cite.text),
    `## ${readme.licence}`,
    readme.chartLicence(`${license.name}, ${license.url}`),
    withheld ? '' : readme.dataLicence(licences),
    readme.rights,
    `## ${readme.notes}`,
    list(notes) || readme.noDiscrepancies,
    ...(corrections.length
      ? [`## ${readme.corrections}`, list(corrections.map(({ date, text }) => `${formatDate(date)}: ${text}`))]
      : []),
    `## ${readme.columns}`,
    list(fields.map(({ name, title, unit, description }) => `\`${name}\` (${title}; ${unit}): ${description}`)),
    readme.blanks,
    `## ${readme.sources}`,
    list(
      origins.map(({ citationFull, locator, record }) =>
        [citationFull, ...(locator ? [readme.used(locator)] : []), record].join(' '),
      ),
    ),
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

const list = (items: string[]): string => items.map((item) => `- ${item}`).join('\n');
