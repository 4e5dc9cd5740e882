/** The fields of a Zod schema: their rules from the schema, their descriptions from the doc comments of its type. */
import type { z } from 'astro/zod';
import type ts from 'typescript';
import type { TypeDocs } from './type-docs.ts';

export interface ReferenceField {
  /** `license`, or below it `people[].name`: `[]` is each entry of a list, `<id>` each name that the author chooses. */
  path: string;
  description: string;
  /** The allowed values, in the words of error messages. */
  shape: string;
  required: boolean;
  /** Standards that the field comes from, separated by commas. */
  convention: string;
  /** The fields inside it, if it has named fields. */
  children: ReferenceField[];
}

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];
const defOf = (schema: Schema): Def => schema._zod.def as Def;

/**
 * @param type output type of the schema, with doc comments on its properties.
 * @param convention of fields without a convention.
 * @throws for a field without a description, or one that is required in the type and optional in the schema.
 */
export function fieldsOf(
  schema: Schema,
  type: ts.Type,
  docs: TypeDocs,
  convention: string,
  path = '',
): ReferenceField[] {
  const def = defOf(schema);
  const { checker } = docs;
  switch (def.type) {
    case 'optional':
      return fieldsOf(def.innerType, checker.getNonNullableType(type), docs, convention, path);
    case 'array':
      return fieldsOf(def.element, checker.getIndexTypeOfType(type, 1)!, docs, convention, `${path}[]`);
    case 'record':
      return fieldsOf(def.valueType, checker.getIndexTypeOfType(type, 0)!, docs, convention, `${path}.<id>`);
    case 'union':
      return def.options.flatMap((option) => fieldsOf(option, type, docs, convention, path));
    case 'object':
      return Object.entries(def.shape).map(([name, value]) => {
        const property = propertyOf(type, name);
        if (!property) throw new Error(`The type of ${path}.${name} has no such property.`);
        return fieldOf(name, value, property, docs, convention, path);
      });
    default:
      return [];
  }
}

function fieldOf(
  name: string,
  schema: Schema,
  property: ts.Symbol,
  docs: TypeDocs,
  inherited: string,
  parent: string,
): ReferenceField {
  const path = parent ? `${parent}.${name}` : name;
  const description = docs.describe(property);
  const required = defOf(schema).type !== 'optional';
  if (required !== !(property.flags & optional)) throw new Error(`"${path}" is optional in one of type and schema.`);
  const convention = docs.conventionOf(property, inherited);
  const children = fieldsOf(schema, docs.checker.getTypeOfSymbol(property), docs, convention, path);
  return { path, description, shape: shapeOf(schema), required, convention, children };
}

/** ts.SymbolFlags.Optional */
const optional = 16777216;

/** A property of a type, or of one of the types in a union. */
const propertyOf = (type: ts.Type, name: string): ts.Symbol | undefined =>
  (type.isUnion() ? type.types : [type]).map((one) => one.getProperty(name)).find(Boolean);

/** The allowed values of a schema, in the words of its own rules, or else of its type. */
export function shapeOf(schema: Schema): string {
  const def = defOf(schema);
  const own = wordsOf(def);
  if (own) return own;
  switch (def.type) {
    case 'optional':
      return shapeOf(def.innerType);
    case 'array':
      return `list of ${plural(shapeOf(def.element))}`;
    case 'record':
      return `${plural(shapeOf(def.valueType))} by name`;
    case 'enum':
      return `one of ${Object.values(def.entries).map(code).join(', ')}`;
    case 'literal':
      return def.values.map((value) => code(String(value))).join(' or ');
    case 'boolean':
      return `${code('true')} or ${code('false')}`;
    case 'number':
      return numberWords(def);
    case 'object':
      return 'named fields';
    case 'string':
      return 'text';
    default:
      throw new Error(`No words for a schema of type "${def.type}".`);
  }
}

const plurals: Record<string, string> = { 'a name': 'names', text: 'texts', 'text or a number': 'texts or numbers' };
const plural = (shape: string): string => plurals[shape] ?? shape;
const code = (text: string | number): string => `\`${text}\``;

function numberWords({ checks = [], ...def }: z.core.$ZodNumberDef): string {
  const noun = 'format' in def ? 'whole number' : 'number';
  const least = checks.flatMap(({ _zod: { def: check } }) => ('value' in check ? [`, at least ${check.value}`] : []));
  return noun + least.join('');
}

/** The expectations of rules with their own message: "a title without a full stop". */
function wordsOf({ error, checks = [] }: Pick<Def, 'error' | 'checks'>): string {
  const rules = [error, ...checks.map((check) => check._zod.def.error)].filter((one) => one !== undefined);
  // The message of such a rule does not depend on the value.
  const words = rules.map((rule) => String((rule as (issue: object) => unknown)({})).split('\n')[0]!);
  return words.join('; ');
}
