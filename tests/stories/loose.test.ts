/** Checks that the build reports each number of the stories if its tags are removed. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseMdx } from 'plumbline/internal/core/content/mdx';
import { findUnboundNumbers } from 'plumbline/internal/core/evidence/unbound-numbers';
import { accounted, project } from './edition.ts';

/** Words that are usually not counts, which the build does not check: "one of the firms", "the second hub". */
const isWord = (text: string): boolean => /^(an?|one|once|\w*(first|second|third|th))$/i.test(text);

const numbers = [...project.stories.values()].flatMap(({ id, file }) => {
  const content = readFileSync(file, 'utf8');
  return [...content.matchAll(/<Num\b[^>]*>([^<]*)<\/Num>/g)].map((match) => {
    const text = match[1]!;
    const line = content.slice(0, match.index).split('\n').length;
    const without = content.slice(0, match.index) + text + content.slice(match.index + match[0].length);
    return { id, file, text, line, lines: text.split('\n').length, without };
  });
});

test('the stories bind numbers, and every <Num> is found in their texts', () => {
  const elements = [...project.stories.values()].flatMap((story) =>
    story.elements.filter(({ name }) => name === 'Num'),
  );
  expect(numbers.map(({ line, text }) => [line, text.replace(/\s+/g, ' ')])).toEqual(
    elements.map(({ line, text }) => [line, text.replace(/\s+/g, ' ')]),
  );
  expect(numbers.length).toBeGreaterThan(150);
});

test.for(numbers.filter(({ text }) => !isWord(text)))(
  '"$text" on line $line of $id is named when its tags are gone',
  ({ file, text, line, lines, without }) => {
    const { passages } = parseMdx(without, file, [])!;
    const named = passages.flatMap((passage) =>
      findUnboundNumbers(passage.text, [], accounted).map(({ number, index }) => ({
        number,
        line: passage.line + passage.text.slice(0, index).split('\n').length - 1,
      })),
    );
    // The report names only this number, or the part of the text that is a number.
    expect(named.length).toBeGreaterThan(0);
    for (const one of named) {
      expect(one.line).toBeGreaterThanOrEqual(line);
      expect(one.line).toBeLessThan(line + lines);
    }
    expect(named.some(({ number }) => text.includes(number) || number.includes(text))).toBe(true);
  },
);
