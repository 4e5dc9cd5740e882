/** Markdown of the reference: sections of fields as tables, with the standards they come from linked below. */
import type { ReferenceField } from './schema-fields.ts';

/** Standards that fields come from, with their addresses. */
export const conventions: Record<string, string> = {
  Astro: 'https://docs.astro.build/en/reference/configuration-reference/',
  'BCP 47': 'https://www.rfc-editor.org/info/bcp47',
  CSL: 'https://docs.citationstyles.org/en/stable/specification.html',
  'Dublin Core': 'https://www.dublincore.org/specifications/dublin-core/dcmi-terms/',
  EDTF: 'https://www.loc.gov/standards/datetime/',
  Frictionless: 'https://datapackage.org/standard/data-package/',
  HTML: 'https://html.spec.whatwg.org/multipage/images.html#alt',
  'IANA media types': 'https://www.iana.org/assignments/media-types/',
  'ISO 8601': 'https://www.iso.org/iso-8601-date-and-time-format.html',
  'Our World in Data': 'https://ourworldindata.org',
  Plot: 'https://observablehq.com/plot/',
  Plumbline: 'README.md',
  SDMX: 'https://sdmx.org/standards-2/',
  SPDX: 'https://spdx.org/licenses/',
  Starlight: 'https://starlight.astro.build/reference/configuration/',
  'Semantic Versioning': 'https://semver.org',
  'W3C Web Annotation': 'https://www.w3.org/TR/annotation-model/#selectors',
};

export const code = (text: string): string => `\`${text}\``;

export function table(head: string[], rows: string[][]): string {
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A field with more named fields than this has its own section. Fewer fields are listed below it. */
const mostInline = 4;

/** One table for the fields, and one section for each field with many named fields. */
export function fieldTables(fields: ReferenceField[], from = ''): string[] {
  const rows: string[][] = [];
  const below: ReferenceField[] = [];
  const seen = new Map<string, string>();
  const add = (field: ReferenceField): void => {
    const { path, required, description, children } = field;
    const alike = JSON.stringify(children.map((child) => [child.description, child.shape]));
    const before = children.length ? seen.get(alike) : undefined;
    if (!before) seen.set(alike, path);
    const shape = before ? `${field.shape}, as in ${code(before)}` : shapeWithLink(field);
    rows.push([code(path.slice(from.length)), required ? 'required' : 'optional', shape, description, linked(field)]);
    if (before) return;
    if (children.length > mostInline) below.push(field);
    else children.forEach(add);
  };
  fields.forEach(add);
  const head = ['field', '', 'shape', 'what it is', 'convention'];
  return [table(head, rows), ...below.flatMap((field) => section(field))];
}

function section({ children }: ReferenceField): string[] {
  const path = parentOf(children[0]!);
  return [`## ${code(path)}`, ...fieldTables(children, `${path}.`)];
}

const parentOf = ({ path }: ReferenceField): string => path.slice(0, path.lastIndexOf('.'));

function shapeWithLink({ shape, children }: ReferenceField): string {
  if (children.length <= mostInline) return shape;
  const anchor = parentOf(children[0]!)
    .replace(/[^\w-]/g, '')
    .toLowerCase();
  return shape.replace('named fields', `[named fields](#${anchor})`);
}

const linked = ({ convention }: Pick<ReferenceField, 'convention'>): string =>
  convention
    .split(', ')
    .map((name) => `[${name}]`)
    .join(', ');

/** A page: its parts, and the addresses of the standards in them. @throws for a standard without an address. */
export function page(title: string, parts: string[]): string {
  const text = parts.join('\n\n');
  const cells = [...text.matchAll(/ \[([^|]+)\] \|$/gm)].flatMap(([, linked]) => linked!.split('], ['));
  const named = [...new Set(cells)].sort();
  const links = named.map((name) => {
    if (!conventions[name]) throw new Error(`The convention "${name}" has no address in ${import.meta.filename}.`);
    return `[${name}]: ${conventions[name]}`;
  });
  return `${[notice, `# ${title}`, text, links.join('\n')].filter(Boolean).join('\n\n')}\n`;
}

const notice = '<!-- Written by "npm run reference -w plumbline" from comments and schemas in src/. Change those. -->';
