/** The words of sources and prose that say how exact a number is. */
import { describe, expect, test } from 'vitest';
import { hedgeAround, precisionsIn } from '../../../../../src/core/evidence/quantities/hedges.ts';
import { hedgeWords } from '../../../../../src/core/evidence/quantities/hedge-words.ts';
import { precisions } from '../../../../../src/core/data/precision.ts';

test.each([
  ['en', 'roughly', 'about'],
  ['en', 'more than 16', 'more than'],
  ['en', 'exceeds', 'more than'],
  ['en', 'no more than 16', 'at most'],
  ['en', 'probably less than', 'less than'],
  ['en', 'twelve or so', 'about'],
  ['zh', '超过500', 'more than'],
  ['zh', '500多家', 'more than'],
  ['zh', '约1000座', 'about'],
  ['zh', '不到10%', 'less than'],
  ['zh-Hans', '近20%', 'nearly'],
  ['zh', '五百家以上', 'at least'],
  ['zh', '不超过30', 'at most'],
  ['de', 'knapp 500', 'nearly'],
  ['de', 'gut 500', 'just over'],
  ['de', 'mehr als 500', 'more than'],
  ['de', 'nicht mehr als 500', 'at most'],
  ['fr', 'près de 500', 'nearly'],
  ['fr', 'plus de 500', 'more than'],
  ['fr', 'un peu plus de 500', 'just over'],
  ['fr', 'jusqu’à 500', 'at most'],
  ['es', 'unos 500', 'about'],
  ['es', 'más de 500', 'more than'],
  ['es', 'no más de 500', 'at most'],
  ['es', 'casi 500', 'nearly'],
])('precisionsIn(quote, "%s") reads "%s" as %s', (language, quote, precision) => {
  expect([...precisionsIn(quote, language)]).toEqual([precision]);
});

test.each([
  ['en', 'Alder'],
  ['en', '500'],
  ['en', 'handsome overall'],
  ['en', 'Horizon Plus'],
  ['zh', '许多城市'],
  ['zh', '附近的公园'.replace('近', '件')],
  ['de', '500 Brücken'],
])('precisionsIn(quote, "%s") finds none in "%s"', (language, quote) => {
  expect([...precisionsIn(quote, language)]).toEqual([]);
});

describe.each(Object.entries(hedgeWords))('the words of "%s"', (language, { before, after }) => {
  test('are known before and after a number', () => {
    for (const [precision, words] of Object.entries(before))
      expect(hedgeAround({ before: `x ${plain(words[0]!)} `, after: '' }, language)?.precision).toBe(precision);
    for (const [precision, words] of Object.entries(after))
      expect(hedgeAround({ before: '', after: ` ${plain(words[0]!)}` }, language)?.precision).toBe(precision);
  });

  test('cover every precision but, in a language without a word before ranges, those', () => {
    const known = new Set([...Object.keys(before), ...Object.keys(after)]);
    expect(precisions.filter((one) => !known.has(one))).toEqual(language === 'zh' ? ['between'] : []);
  });
});

/** The first text that a pattern of words matches. */
const plain = (words: string): string => words.replace(/\(\?:([^|)]*)[^)]*\)\??/g, '$1').replace(/\\|.\?/g, '');
