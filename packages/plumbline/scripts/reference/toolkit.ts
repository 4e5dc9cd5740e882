/** Reference of `plumbline/charts`: signatures and doc comments of its exports. */
import ts from 'typescript';
import { defaultPalettes, type Palette } from '../../src/core/project/palettes.ts';
import { code, table } from './markdown.ts';
import { modules, type TypeDocs } from './type-docs.ts';

const intro = `What chart modules import from \`plumbline/charts\`. [chart.md](chart.md) describes \`defineChart\` and its types. Lengths are in CSS pixels of
the drawing, which is 360 or 720 pixels wide. No function changes its arguments.`;

/** Exports that chart.md describes. */
const elsewhere = ['ChartDefinition', 'PlaceFields', 'Size', 'ViewDefinition', 'defineChart'];

/** @throws for an export, a parameter or a property without a doc comment. */
export function toolkitParts(docs: TypeDocs): string[] {
  const exports = docs.exportsOf(modules.toolkit).filter(({ name }) => !elsewhere.includes(name));
  const isType = (symbol: ts.Symbol) => Boolean(symbol.flags & ts.SymbolFlags.Type);
  const sorted = [...exports.filter((symbol) => !isType(symbol)), ...exports.filter(isType)];
  const parts = sorted.flatMap((symbol) => [
    `## ${code(symbol.name)}`,
    docs.describe(symbol),
    ...(symbol.name === 'colors' ? [colorTable(docs)] : detailsOf(symbol, docs)),
  ]);
  return [intro, ...parts];
}

/** Functions have a signature and parameters, interfaces have properties. */
function detailsOf(symbol: ts.Symbol, docs: TypeDocs): string[] {
  const [signature] = docs.typeOf(symbol).getCallSignatures();
  if (!signature) return symbol.flags & ts.SymbolFlags.Interface ? [propertyTable(symbol, docs)] : [];
  const written = docs.checker.signatureToString(signature, undefined, ts.TypeFormatFlags.NoTruncation);
  const { tags } = docs.docsOf(symbol);
  const results = ['returns', 'throws'].flatMap((tag) => tags.get(tag)?.map((text) => `${verbs[tag]} ${text}.`) ?? []);
  return [
    `\`\`\`ts\n${symbol.name}${written}\n\`\`\``,
    ...parameterTable(symbol, signature, tags.get('param')),
    ...results,
  ];
}

const verbs: Record<string, string> = { returns: 'Returns', throws: 'Throws' };

/** @throws for a described parameter that the function does not have, or one that is not described. */
function parameterTable(symbol: ts.Symbol, { parameters }: ts.Signature, tags: string[] = []): string[] {
  const rows = tags.map((text) => /^(\w+)\s*(.*)$/.exec(text)!.slice(1) as [string, string]);
  const names = parameters.map(({ name }) => name);
  // The description of a function with one parameter also describes this parameter.
  if (!rows.length && names.length < 2) return [];
  if (rows.map(([name]) => name).join() !== names.join())
    throw new Error(`"${symbol.name}" has parameters without @param.`);
  return [
    table(
      ['parameter', 'what it is'],
      rows.map(([name, words]) => [code(name), words]),
    ),
  ];
}

/** Properties of an interface: name, type, description. */
export function propertyTable(symbol: ts.Symbol, docs: TypeDocs): string {
  const properties = docs.typeOf(symbol).getProperties();
  const typeOf = (property: ts.Symbol) => docs.checker.typeToString(docs.checker.getTypeOfSymbol(property));
  const rows = properties.map((property) => [code(property.name), code(typeOf(property)), docs.describe(property)]);
  return table(['property', 'type', 'what it is'], rows);
}

/** Each colour with what it is for, and its value on light and on dark pages. */
function colorTable(docs: TypeDocs): string {
  const palette = docs.typeOf(docs.exported(modules.colors, 'Palette'));
  const rows = palette.getProperties().map((color) => {
    const name = color.name as keyof Palette;
    return [code(name), docs.describe(color), code(defaultPalettes.light[name]), code(defaultPalettes.dark[name])];
  });
  return table(['colour', 'for', 'light', 'dark'], rows);
}
