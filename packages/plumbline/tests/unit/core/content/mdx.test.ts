import { expect, test } from 'vitest';
import { parseMdx } from '../../../../src/core/content/mdx.ts';
import type { Problem } from '../../../../src/core/input/problems.ts';

const parse = (text: string, problems: Problem[] = []) => parseMdx(`---\ntitle: A\n---\n\n${text}`, 'a.mdx', problems);

test('parseMdx(content) finds components in blocks, in sentences and in footnotes, with their lines', () => {
  const { elements } = parse(
    '<Chart id="a" view="b" />\n\nA fact. <Source id="c" at="note 5" />[^1]\n\n[^1]: Aside <Note>with *care*</Note>\n',
  )!;
  expect(elements).toMatchObject([
    { name: 'Chart', attributes: { id: 'a', view: 'b' }, text: '', line: 5 },
    { name: 'Source', attributes: { id: 'c', at: 'note 5' }, text: '', line: 7 },
    { name: 'Note', attributes: {}, text: 'with care', line: 9 },
  ]);
});

test('parseMdx(content) records the enclosing component of each component, and its text without that of components inside', () => {
  const { elements } = parse(
    '<Steps chart="a">\n\nStray.\n\n<Step view="b">\n\n*Six* <Num of="c.d">6</Num>.\n\n</Step>\n\n</Steps>\n\n<Chart id="a" />\n',
  )!;
  expect(elements.map(({ name, within, own }) => [name, within?.name, own.trim()])).toEqual([
    ['Steps', undefined, 'Stray.'],
    ['Step', 'Steps', 'Six .'],
    ['Num', 'Step', '6'],
    ['Chart', undefined, ''],
  ]);
});

test('parseMdx(content) decodes entities in attributes', () => {
  expect(parse('<Source id="a" at="Q&amp;A" />')!.elements[0]!.attributes).toEqual({ id: 'a', at: 'Q&A' });
});

test('parseMdx(content) keeps the braces of an expression, so that it is not read as a name', () => {
  expect(parse('<Chart id={x} {...more} />')!.elements[0]!.attributes).toEqual({ id: '{x}', '{...more}': '' });
});

test('parseMdx(content) ignores components in code', () => {
  expect(parse('Write `<Chart id="a" />`:\n\n```mdx\n<Chrat />\n```\n')!.elements).toEqual([]);
});

test('parseMdx(content) counts words of the text, without tags, URLs and front matter', () => {
  expect(parse('China’s 3,700 parks [grew](https://a.example/b) well. <Source id="a" />')!.words).toBe(5);
});

test('parseMdx(content) lists headings without markup', () => {
  expect(parse('## The *two* banks\n\nText.\n\n### Alder\n')!.headings).toEqual(['The two banks', 'Alder']);
});

test('parseMdx(content) parses front matter as YAML and keeps dates as text', () => {
  const text = parseMdx('---\npublished: 2026-11-22\npart: 1\nsources: [a, b]\n---\n', 'a.mdx', []);
  expect(text!.frontmatter).toEqual({ published: '2026-11-22', part: 1, sources: ['a', 'b'] });
});

test('parseMdx(content) reports mistakes with their line in the file', () => {
  const problems: Problem[] = [];
  expect(parse('Fine.\n\nA <b>slip.\n', problems)).toBeUndefined();
  expect(parseMdx('---\ntitle: A\nnote: a: b\n---\n', 'a.mdx', problems)).toBeUndefined();
  expect(problems.map(({ place }) => place)).toEqual(['line 7', 'line 3']);
});

test('parseMdx(content) allows comments, but no imports or expressions', () => {
  const problems: Problem[] = [];
  parse('{/* To be read again\nin May. */}\n\nText {/* here */} and {1 + 1}.\n\nexport const a = 1;\n', problems);
  expect(problems.map(({ place, message }) => `${place}: ${message}`)).toEqual([
    'line 8: expected text, got "{1 + 1}".',
    'line 10: expected text, got "export const a = 1;".',
  ]);
});

test('parseMdx(content) keeps a few words before and after a component', () => {
  const { elements } = parse('In 2000 Alder had\n<Num of="a.b">six</Num> bridges, *not* more.\n')!;
  expect(elements[0]).toMatchObject({ before: 'In 2000 Alder had ', after: ' bridges, not more.' });
});

test('parseMdx(content) returns running text with its lines, without the text inside <Num>', () => {
  const { passages } = parse(
    'One.\n\nTwo <Num of="a.b">six</Num> [three](https://a.example)\nfour.[^1]\n\n[^1]: Five.\n',
  )!;
  expect(passages).toEqual([
    { text: 'One.', line: 5 },
    { text: 'Two ', line: 7 },
    { text: ' ', line: 7 },
    { text: 'three', line: 7 },
    { text: '\nfour.', line: 7 },
    { text: 'Five.', line: 10 },
  ]);
});
