import { afterAll, describe, expect, test } from 'vitest';
import { loadProject } from '../../../../src/core/project/load.ts';
import { parseMdx } from '../../../../src/core/content/mdx.ts';
import { checkAllowlist } from '../../../../src/core/evidence/check-allowlist.ts';
import { checkNumbers } from '../../../../src/core/evidence/check-numbers.ts';
import type { Problem } from '../../../../src/core/input/problems.ts';
import { copyEdition } from '../../../fixtures/copy-edition.ts';

const project = { ...(await loadProject(await copyEdition(afterAll))), allowlist: [] };
const story = project.stories.get('two-crossings')!;

/** Places of the problems in a story with this text, which begins on line 5 of its file. */
function problemPlaces(text: string): (string | undefined)[] {
  const { elements, passages } = parseMdx(`---\ntitle: A\n---\n\n${text}`, story.file, [])!;
  const problems: Problem[] = [];
  const stories = new Map([[story.id, { ...story, elements, passages }]]);
  checkNumbers({ ...project, stories, charts: new Map(), pages: new Map() }, problems);
  return problems.map(({ place }) => place);
}

const six = '<Num of="bridges[Alder/2000].bridges">six</Num>';

describe('checkNumbers(content) reports the line', () => {
  test('of an unbound number, in a paragraph of several lines', () => {
    expect(problemPlaces('Alder\nhas *many*\nbridges, or\nfive, and\n[two more](https://a.example).\n')).toEqual([
      'line 8',
      'line 9',
    ]);
  });

  test('of a bound number that does not agree', () => {
    expect(problemPlaces(`Text.\n\nAlder has\n${six.replace('six', 'seven')}.\n`)).toEqual(['line 8']);
  });

  test('of numbers in headings, lists, quotes, notes and footnotes', () => {
    const text = '## Five\n\n- six\n- seven\n\n> eight\n\n<Note>nine</Note>\n\nA.[^1]\n\n[^1]: Ten.\n';
    expect(problemPlaces(text)).toEqual(['line 5', 'line 7', 'line 8', 'line 10', 'line 12', 'line 16']);
  });

  test('of no number that is bound, in code, in a URL or in an attribute', () => {
    expect(
      problemPlaces(`${six} bridges, see [it](https://a.example/7) and \`8\` <Source id="gauge-2001" at="row 9" />.\n`),
    ).toEqual([]);
  });
});

test('checkAllowlist(content) finds a phrase in titles, texts, captions and charts, across lines', () => {
  const texts = ['Alder built the most', 'Bridges then and now', 'One bar for each', 'counted. The survey'];
  const allowlist = [...texts, 'Made in China 2025'].map((text) => ({ text, reason: 'A test.' }));
  const problems: Problem[] = [];
  checkAllowlist({ ...project, allowlist }, problems);
  expect(problems.map(({ message }) => /got "(.*)"/.exec(message)![1])).toEqual([
    'counted. The survey',
    'Made in China 2025',
  ]);
});
