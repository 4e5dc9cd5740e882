/** Bad inputs by kind, made from the tiny edition: files with other bytes, fields with other types, files that are too deep or too large. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse as parseYaml, stringify } from 'yaml';

export interface BadInput {
  name: string;
  /** Makes it in a copy of the edition. */
  make: (root: string) => Promise<void>;
}

const fixture = join(import.meta.dirname, '../fixtures/tiny-edition');
const authored = (await readdir(fixture, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice(fixture.length + 1))
  .filter((path) => !path.startsWith('documents/'))
  .sort();

type Damage = (content: Buffer) => Buffer;

const textual =
  (change: (text: string) => string): Damage =>
  (content) =>
    Buffer.from(change(content.toString('utf8')));
const middle = (text: string): number => Math.floor(text.length / 2);

/** What may happen to the bytes of a file. */
const damages: Record<string, Damage> = {
  'in UTF-16': (content) =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(content.toString('utf8'), 'utf16le')]),
  'in UTF-16 without a mark': (content) => Buffer.from(content.toString('utf8'), 'utf16le'),
  'in Latin-1': (content) => Buffer.concat([content, Buffer.from('\n# Größe\n', 'latin1')]),
  'with a NUL': textual((text) => `${text.slice(0, middle(text))}\0${text.slice(middle(text))}`),
  'with CR line ends': textual((text) => text.replaceAll('\n', '\r')),
  'cut off': textual((text) => text.slice(0, middle(text) - 3)),
  empty: () => Buffer.alloc(0),
  'that is a ZIP': () => Buffer.from('504b03041400000008000000210000000000', 'hex'),
};

const damaged = authored.flatMap((file) => [
  ...Object.entries(damages).map(([how, damage]): BadInput => ({
    name: `${file} ${how}`,
    make: async (root) => writeFile(join(root, file), damage(await readFile(join(root, file)))),
  })),
  {
    name: `${file} as a folder`,
    make: async (root: string) => {
      await rm(join(root, file));
      await mkdir(join(root, file));
    },
  },
]);

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The paths of all values in a value. */
function* pathsIn(value: Json, at: string[] = []): Generator<string[]> {
  if (at.length) yield at;
  if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) yield* pathsIn(part, [...at, key]);
}

/** A copy in which one value has another type. */
function withOtherType(value: Json, [key, ...rest]: string[]): Json {
  if (key === undefined) return typeof value === 'number' ? 'seven' : typeof value === 'object' ? 7 : { seven: 7 };
  const copy = structuredClone(value) as { [key: string]: Json };
  copy[key] = withOtherType(copy[key]!, rest);
  return copy;
}

const structured: [file: string, read: (text: string) => Json, write: (value: Json, text: string) => string][] = [
  ['data/bridges/datapackage.json', (text) => JSON.parse(text) as Json, (value) => JSON.stringify(value, null, 2)],
  ['src/content/sources/gauge-2001.yaml', (text) => parseYaml(text) as Json, (value) => stringify(value)],
  [
    'src/content/stories/two-crossings.mdx',
    (text) => parseYaml(text.split('---\n')[1]!) as Json,
    (value, text) => `---\n${stringify(value)}---\n${text.split('---\n').slice(2).join('---\n')}`,
  ],
];

const retyped = (
  await Promise.all(
    structured.map(async ([file, read, write]) => {
      const text = await readFile(join(fixture, file), 'utf8');
      const value = read(text);
      return [...pathsIn(value)].map((path): BadInput => ({
        name: `${file} with another type of ${path.join('.')}`,
        make: (root) => writeFile(join(root, file), write(withOtherType(value, path), text)),
      }));
    }),
  )
).flat();

const story = 'src/content/stories/two-crossings.mdx';
const source = 'src/content/sources/gauge-2001.yaml';

const replaced = (name: string, file: string, change: (text: string) => string): BadInput => ({
  name,
  make: async (root) => {
    const text = await readFile(join(root, file), 'utf8').catch(() => '');
    await mkdir(join(root, file, '..'), { recursive: true });
    await writeFile(join(root, file), change(text));
  },
});

const aliases = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`).join('\n');

/** Files that are too deep, too large or not closed. */
const exploding: BadInput[] = [
  replaced('JSON in 100,000 lists', 'data/towns/datapackage.json', () => '['.repeat(1e5) + ']'.repeat(1e5)),
  replaced('YAML in 5,000 lists', source, (text) => `${text}deep: ${'['.repeat(5e3)}${']'.repeat(5e3)}\n`),
  replaced('aliases that multiply', source, (text) => `${text}a0: &a0 [x]\n${aliases}\n`),
  replaced('an alias of nothing', source, (text) => `${text}summary2: *nothing\n`),
  replaced('2,000 nested components', story, (text) => `${text}\n${'<Note>'.repeat(2e3)}x${'</Note>'.repeat(2e3)}\n`),
  replaced('20,000 asterisks', story, (text) => `${text}\n${'*a_ '.repeat(2e4)}<Nothing />\n`),
  replaced('front matter that is not closed', story, (text) => text.replace('\n---\n\nAlder', '\n\nAlder')),
  replaced('a component that is not closed', story, (text) => `${text}\n<Note>\n`),
  replaced('a base of two slashes', 'edition.config.ts', (text) => text.replace(/base: '[^']*'/, "base: '//'")),
  replaced('a resource outside its folder', 'data/bridges/datapackage.json', (text) =>
    text.replace('"data.csv"', '"../towns/data.csv"'),
  ),
  replaced('a second table', 'data/bridges/datapackage.json', (text) => {
    const pack = JSON.parse(text) as { resources: object[] };
    return JSON.stringify({
      ...pack,
      resources: [...pack.resources, { ...pack.resources[0], name: 'more', path: 'more.csv' }],
    });
  }),
  replaced(
    'a page with the name of the error page',
    'src/content/pages/404.mdx',
    () => '---\ntitle: Not here\n---\n\nNothing.\n',
  ),
  replaced('an image that is missing', story, (text) => `${text}\n![A bridge](./bridge.png)\n`),
  replaced('a number in a number', story, (text) => text.replace('>six<', '><Num of="bridges.towns">six</Num><')),
];

export const badInputs: BadInput[] = [...damaged, ...retyped, ...exploding];
