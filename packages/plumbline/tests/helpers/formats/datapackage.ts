/**
 * Data Package v2 (https://datapackage.org/standard/) as a JSON Schema, in our own words and stricter than its profile
 * where ours must be: the profile itself is in no package that can be installed, and tests have no network.
 */
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

const text = { type: 'string' };
const texts = { type: 'array', minItems: 1, items: text };
/** A URL, or a path below the descriptor: never absolute, hidden, at home or up. */
const path = { type: 'string', pattern: '^(https?://\\S+|(?![./~])(?!.*(://|\\.\\./|\\\\)).+)$' };
const names = { anyOf: [text, texts] };

const licenses = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    properties: { name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' }, path, title: text },
    anyOf: [{ required: ['name'] }, { required: ['path'] }],
  },
};

const sources = {
  type: 'array',
  items: {
    type: 'object',
    minProperties: 1,
    properties: { title: text, path, email: { type: 'string', format: 'email' }, version: text },
  },
};

const constraintsOf = (values: object, more: object = {}) => ({
  type: 'object',
  properties: {
    required: { type: 'boolean' },
    unique: { type: 'boolean' },
    enum: { type: 'array', minItems: 1, uniqueItems: true, items: values },
    ...more,
  },
});
const limits = (values: object) => ({ minimum: values, maximum: values });
const constraints = {
  string: constraintsOf(text, { pattern: { type: 'string', format: 'regex' } }),
  integer: constraintsOf({ type: 'integer' }, limits({ type: 'integer' })),
  number: constraintsOf({ type: 'number' }, limits({ type: 'number' })),
  boolean: constraintsOf({ type: 'boolean' }),
  year: constraintsOf({ type: 'integer' }, limits({ type: 'integer' })),
  yearmonth: constraintsOf(text, limits(text)),
  date: constraintsOf(text, limits(text)),
};

const field = {
  type: 'object',
  required: ['name', 'type'],
  properties: { name: text, title: text, description: text, type: { enum: Object.keys(constraints) } },
  allOf: Object.entries(constraints).map(([type, rules]) => ({
    if: { properties: { type: { const: type } } },
    then: { properties: { constraints: rules } },
  })),
};

const tableSchema = {
  type: 'object',
  required: ['fields'],
  properties: {
    fields: { type: 'array', minItems: 1, items: field },
    primaryKey: names,
    foreignKeys: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['fields', 'reference'],
        properties: {
          fields: texts,
          reference: {
            type: 'object',
            required: ['resource', 'fields'],
            // An address, as the recipe for keys into other packages has it.
            properties: { package: { type: 'string', format: 'uri' }, resource: text, fields: texts },
          },
        },
      },
    },
  },
};

const resource = {
  type: 'object',
  required: ['name'],
  oneOf: [{ required: ['path'] }, { required: ['data'] }],
  properties: {
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    path: { anyOf: [path, { type: 'array', minItems: 1, items: path }] },
    type: { const: 'table' },
    title: text,
    description: text,
    format: text,
    mediatype: { type: 'string', pattern: '^.+/.+$' },
    encoding: text,
    bytes: { type: 'integer', minimum: 0 },
    hash: { type: 'string', pattern: '^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32})$' },
    licenses,
    sources,
    schema: tableSchema,
  },
};

const dataPackage = {
  type: 'object',
  // The standard asks for resources alone; what it says a package should have, ours must.
  required: ['$schema', 'name', 'licenses', 'resources'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    title: text,
    description: text,
    homepage: { type: 'string', format: 'uri' },
    version: text,
    created: { type: 'string', format: 'date-time' },
    contributors: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', minProperties: 1, properties: { title: text, path, roles: texts, organization: text } },
    },
    licenses,
    sources,
    resources: { type: 'array', minItems: 1, items: resource },
  },
};

const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
addFormats.default(ajv);
const validate = ajv.compile(dataPackage);

/** What a descriptor breaks; empty where it holds. */
export function packageProblems(descriptor: unknown): string[] {
  validate(descriptor);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
