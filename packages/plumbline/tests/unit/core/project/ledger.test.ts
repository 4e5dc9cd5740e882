import { describe, expect, test } from 'vitest';
import type { Ledger, LedgerLine } from '../../../../src/core/project/ledger/ledger.ts';
import { parseLedger } from '../../../../src/core/project/ledger/read-ledger.ts';
import { covers, resolveUrl, isRetired } from '../../../../src/core/project/ledger/resolve-url.ts';
import type { Problem } from '../../../../src/core/input/problems.ts';
import { earlyLine } from '../../../helpers/editions/ledger-line.ts';

const date = '2026-11-22';
const address = (path: string): LedgerLine => ({ kind: 'address', path, date });
const moved = (path: string, to: string): LedgerLine => ({ kind: 'moved', path, to, date });
const removed = (path: string): LedgerLine => ({ kind: 'removed', path, reason: 'It was wrong.', date });
const text = (ledger: Ledger) => ledger.map(earlyLine).join('');

describe('parseLedger(content, problems)', () => {
  const lines: Ledger = [address(''), moved('charts/a/', 'charts/b/'), removed('data/x/')];
  const read = (content: string) => {
    const problems: Problem[] = [];
    return { ledger: parseLedger(content, problems), problems };
  };

  test('parses what earlyLine writes', () => {
    expect(read(text(lines))).toEqual({ ledger: lines, problems: [] });
    expect(read('')).toEqual({ ledger: [], problems: [] });
  });

  test('accepts a last line without a line end', () => {
    expect(read(text(lines).trimEnd())).toEqual({ ledger: lines, problems: [] });
  });

  test.each([1, 10, 40])('reports a last line without its last %i characters, and keeps the others', (cut) => {
    const { ledger, problems } = read(text(lines).trimEnd().slice(0, -cut));
    expect(ledger).toEqual(lines.slice(0, 2));
    expect(problems[0]).toMatchObject({
      place: 'line 3',
      message: expect.stringContaining('expected a complete line'),
    });
  });

  test.each([
    '[]',
    '{"kind":"gone","path":"","date":"2026-11-22"}',
    '',
    '{"kind":"address","path":"a b","date":"2026-11-22"}',
  ])('reports a line that a release cannot have written: %s', (line) => {
    const { problems } = read(`${line}\n${text(lines)}`);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.place).toBe('line 1');
  });
});

test.each([
  ['charts/a/', 'charts/a/', true],
  ['charts/a/', 'charts/a/north/', true],
  ['charts/a/', 'charts/a.csl.json', true],
  ['charts/a/', 'charts/a/north.svg', true],
  ['charts/a/', 'charts/a-b/', false],
  ['charts/a/', 'charts/a.b/c.svg', false],
  ['charts/a.svg', 'charts/a.svg', true],
  ['charts/a.svg', 'charts/a.svg.zip', false],
  ['', 'charts/', false],
])('covers(%j, %j) is %j', (path, at, expected) => {
  expect(covers(path, at)).toBe(expected);
});

describe('resolveUrl(ledger, address, isPublished)', () => {
  const follow = (ledger: Ledger, at: string, ...live: string[]) => resolveUrl(ledger, at, (one) => live.includes(one));

  test('returns a published address, whatever the ledger has about it', () => {
    expect(follow([moved('charts/a/', 'charts/b/')], 'charts/a/', 'charts/a/')).toEqual({
      kind: 'here',
      path: 'charts/a/',
    });
  });

  test('moves files and addresses below a page with it', () => {
    const ledger = [moved('charts/a/', 'charts/b/')];
    const live = ['charts/b.csl.json', 'charts/b/north/'];
    expect(follow(ledger, 'charts/a.csl.json', ...live)).toEqual({ kind: 'here', path: 'charts/b.csl.json' });
    expect(follow(ledger, 'charts/a/north/', ...live)).toEqual({ kind: 'here', path: 'charts/b/north/' });
    expect(follow(ledger, 'charts/a/south/', ...live)).toBeUndefined();
  });

  test('follows several moves, and stops at a cycle', () => {
    const ledger = [moved('charts/a/', 'charts/b/'), moved('charts/b/', 'charts/c/'), moved('charts/c/', 'charts/a/')];
    expect(follow(ledger, 'charts/a/', 'charts/c/')).toEqual({ kind: 'here', path: 'charts/c/' });
    expect(follow(ledger, 'charts/b/', 'charts/a/')).toEqual({ kind: 'here', path: 'charts/a/' });
    expect(follow(ledger, 'charts/a/')).toBeUndefined();
  });

  test('uses the line with the longest path, and of those the last', () => {
    const ledger = [
      moved('charts/a/north/', 'charts/n/'),
      moved('charts/a/', 'charts/b/'),
      removed('charts/c/'),
      moved('charts/c/', 'charts/b/'),
    ];
    expect(follow(ledger, 'charts/a/north/', 'charts/n/', 'charts/b/north/')?.path).toBe('charts/n/');
    expect(follow(ledger, 'charts/c/', 'charts/b/')).toEqual({ kind: 'here', path: 'charts/b/' });
  });

  test('ends at a removal, with its path', () => {
    const ledger = [moved('charts/a/', 'charts/b/'), removed('charts/b/')];
    const end = { kind: 'removed', path: 'charts/b/', reason: 'It was wrong.', date };
    expect(follow(ledger, 'charts/a/')).toEqual(end);
  });
});

test('isRetired(ledger, address) uses the last line about the address', () => {
  const ledger = [
    address('charts/a/'),
    address('charts/a/north/'),
    moved('charts/a/', 'charts/b/'),
    address('charts/b/'),
  ];
  expect(isRetired(ledger, 'charts/a/')).toBe(true);
  expect(isRetired(ledger, 'charts/a/north/')).toBe(true);
  expect(isRetired(ledger, 'charts/b/')).toBe(false);
  expect(isRetired(ledger, 'charts/c/')).toBe(false);
  expect(isRetired([...ledger, address('charts/a/')], 'charts/a/')).toBe(false);
});
