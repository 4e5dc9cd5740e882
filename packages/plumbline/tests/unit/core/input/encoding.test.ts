import { expect, test } from 'vitest';
import { encodingProblem } from '../../../../src/core/input/encoding.ts';

const messageOf = (bytes: Buffer): string | undefined => {
  const problem = encodingProblem(bytes, 'x.csv');
  return problem && [problem.place, problem.message].filter(Boolean).join(': ');
};

test.each(['', 'a\nb\n', 'a\r\nb\r\n', 'Zürich — 北京\n'])('%j is text in UTF-8', (text) => {
  expect(messageOf(Buffer.from(text))).toBeUndefined();
});

test.each([
  ['UTF-16 with a mark', Buffer.from('\uFEFFtown\n', 'utf16le'), 'expected UTF-8, got UTF-16.'],
  ['UTF-16 without a mark', Buffer.from('town\n', 'utf16le'), 'expected UTF-8, got UTF-16LE.'],
  ['UTF-16 of Chinese text', Buffer.from('\uFEFF北京', 'utf16le').swap16(), 'expected UTF-8, got UTF-16.'],
  ['Latin-1', Buffer.from('a\nCaf\xe9\n', 'latin1'), 'line 2: expected UTF-8, got Windows-1252 (Latin-1) in "Café".'],
  [
    'a cut character',
    Buffer.from('Zürich\nBâle\n').subarray(0, 10),
    'line 2: expected UTF-8, got other bytes in "B�".',
  ],
  ['Chinese in GB 18030', Buffer.from([0xb1, 0xb1, 0xbe, 0xa9]), 'line 1: expected UTF-8, got other bytes in "����".'],
  ['a NUL', Buffer.from('a\nb\0c\n'), 'line 2: expected text, got a NUL character.'],
  ['CR alone', Buffer.from('a\nb\rc\n'), 'line 2: expected LF line ends, got CR alone.'],
])('%s is named', (_, bytes, message) => {
  expect(messageOf(bytes)).toBe(message);
});
