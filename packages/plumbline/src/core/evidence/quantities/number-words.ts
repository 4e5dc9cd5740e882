/** Parses English number words: "forty-eight", "two hundred and five", "two million three hundred thousand", "twenty-ninth". */
import { scaleWords } from './unit-patterns.ts';

const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const values = new Map<string, number>([
  ...small.map((word, i) => [word, i] as const),
  ...tens.map((word, i) => [word, 20 + 10 * i] as const),
  ['dozen', 12],
]);
const irregular: Record<string, string> = {
  first: 'one',
  second: 'two',
  third: 'three',
  fifth: 'five',
  eighth: 'eight',
  ninth: 'nine',
  twelfth: 'twelve',
};

/** The value of number words, or undefined. @param form whether to read "twenty-nine" or "twenty-ninth". */
export function parseNumberWords(text: string, form: 'cardinal' | 'ordinal' = 'cardinal'): number | undefined {
  const words = text.toLowerCase().split(/[ -]/);
  if (form === 'ordinal') {
    const last = cardinalOf(words.pop()!);
    if (last === undefined) return undefined;
    words.push(last);
  }
  // "Million" alone is a unit, not a number; "millionth" is a number.
  if (form === 'cardinal' && words.length === 1 && scaleWords[words[0]!]) return undefined;
  // The sum up to the last scale word ("two thousand"), and what follows it ("and five").
  let total = 0;
  let current = 0;
  let before: string | undefined;
  for (const [i, word] of words.entries()) {
    const value = values.get(word);
    const scale = scaleWords[word];
    const opens = i === 0 || current > 0;
    if (word === 'and') {
      if (i === words.length - 1 || !(before === 'hundred' || scaleWords[before ?? ''])) return undefined;
    } else if ((word === 'a' || word === 'an') && i === 0 && words.length > 1) current = 1;
    else if (word === 'hundred' && opens && current < 100) current = (current || 1) * 100;
    else if (word === 'dozen' && current > 0) current *= 12;
    else if (scale && opens && before !== 'and' && (total === 0 || total % (scale * 1000) === 0)) {
      total += (current || 1) * scale;
      current = 0;
    } else if (value !== undefined && canFollow(current, value) && (i === 0 || value > 0) && before !== 'zero')
      current += value;
    else return undefined;
    before = word;
  }
  return total + current;
}

/** "Eight" may follow "forty", and anything below a hundred "hundred"; "eight forty" is not a number. */
const canFollow = (current: number, value: number): boolean =>
  current === 0 ||
  (current % 100 === 0 && value < 100) ||
  (current % 10 === 0 && current % 100 >= 20 && value > 0 && value < 10);

function cardinalOf(ordinal: string): string | undefined {
  if (irregular[ordinal]) return irregular[ordinal];
  if (ordinal.endsWith('tieth')) return `${ordinal.slice(0, -5)}ty`;
  const regular = ordinal.endsWith('th') ? ordinal.slice(0, -2) : undefined;
  return Object.values(irregular).includes(regular!) ? undefined : regular;
}
