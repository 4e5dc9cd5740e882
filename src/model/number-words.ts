/** English number words, up to the millions: "forty-eight", "two hundred and five", "twenty-ninth". */
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

/** The number that words name, or undefined. `form` tells "twenty-nine" from "twenty-ninth". */
export function readWords(text: string, form: 'cardinal' | 'ordinal' = 'cardinal'): number | undefined {
  const words = text.toLowerCase().split(/[ -]+/);
  if (form === 'ordinal') {
    const last = cardinalOf(words.pop() ?? '');
    if (last === undefined) return undefined;
    words.push(last);
  }
  let total = 0;
  let current = 0;
  let seen = false;
  for (const [i, word] of words.entries()) {
    const value = values.get(word);
    if (word === 'and' && seen && i < words.length - 1) continue;
    if ((word === 'a' || word === 'an') && !seen && words.length > 1 && i === 0) current = 1;
    else if (word === 'hundred') current = (current || 1) * 100;
    else if (word === 'dozen' && current) current *= 12;
    else if (word === 'thousand') [total, current] = [total + (current || 1) * 1000, 0];
    else if (value !== undefined && canFollow(current, value)) current += value;
    else return undefined;
    seen = true;
  }
  return seen ? total + current : undefined;
}

/** "forty" may be followed by "eight", "hundred" by anything below it; "eight forty" is not a number. */
const canFollow = (current: number, value: number): boolean =>
  current === 0 ||
  (current % 100 === 0 && value < 100) ||
  (current % 10 === 0 && current % 100 >= 20 && value > 0 && value < 10);

function cardinalOf(ordinal: string): string | undefined {
  if (irregular[ordinal]) return irregular[ordinal];
  if (ordinal.endsWith('tieth')) return `${ordinal.slice(0, -5)}ty`;
  return ordinal.endsWith('th') ? ordinal.slice(0, -2) : undefined;
}
