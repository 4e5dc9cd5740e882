/** Writes numbers as prose does, each with what it may mean: what parse-number.ts reads. */
import fc from 'fast-check';

/** A number as printed, its value in plain units (percent is hundredths), and the step of its last digit. */
export interface Printed {
  text: string;
  value: number;
  step: number;
  kind: 'plain' | 'percent' | 'US$' | 'RMB' | '€' | '£';
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const ones = small.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const scaleWords: [number, string][] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
];

/** A whole number in English words. @param and what joins hundreds to what follows: " and " or " ". */
export function inWords(n: number, and = ' and '): string {
  for (const [size, word] of scaleWords) {
    if (n < size) continue;
    const rest = n % size;
    const joint = rest < 100 ? and : ' ';
    return `${inWords(Math.floor(n / size), and)} ${word}${rest ? joint + inWords(rest, and) : ''}`;
  }
  if (n >= 100) return `${ones[Math.floor(n / 100)]} hundred${n % 100 ? and + inWords(n % 100, and) : ''}`;
  if (n < 20) return ones[n]!;
  return `${tens[Math.floor(n / 10) - 2]}${n % 10 ? `-${ones[n % 10]}` : ''}`;
}

const irregular: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** A whole number as an ordinal in words. */
export const inOrdinal = (n: number): string =>
  inWords(n).replace(/[a-z]+$/, (word) => irregular[word] ?? `${word.replace(/y$/, 'ie')}th`);

/** Digits with `decimals` places and a separator of thousands. */
function inDigits(units: number, decimals: number, separator: string): string {
  const padded = String(units).padStart(decimals + 1, '0');
  const whole = padded.slice(0, padded.length - decimals).replace(/\B(?=(\d{3})+$)/g, separator);
  return decimals ? `${whole}.${padded.slice(-decimals)}` : whole;
}

const separator = fc.constantFrom(',', '', '\u00a0', '\u2009', '\u202f');

const digits = fc
  .record({ units: fc.integer({ min: 1, max: 99_999_999 }), decimals: fc.integer({ min: 0, max: 3 }), separator })
  .map(({ units, decimals, separator }): Printed => {
    const step = 10 ** -decimals;
    return { text: inDigits(units, decimals, separator), value: units * step, step, kind: 'plain' };
  });

const short = fc
  .record({ units: fc.integer({ min: 1, max: 9999 }), decimals: fc.integer({ min: 0, max: 2 }) })
  .map(({ units, decimals }): Printed => {
    const step = 10 ** -decimals;
    return { text: inDigits(units, decimals, ','), value: units * step, step, kind: 'plain' };
  });

const scales: [string, number][] = [
  [' thousand', 1e3],
  [' million', 1e6],
  [' billion', 1e9],
  [' trillion', 1e12],
  ['k', 1e3],
  ['m', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
  ['万', 1e4],
  ['亿', 1e8],
  ['万亿', 1e12],
];

const times = (one: Printed, factor: number, text: string, kind = one.kind): Printed => ({
  text,
  value: one.value * factor,
  step: one.step * factor,
  kind,
});

const scaled = fc
  .tuple(short, fc.constantFrom(...scales))
  .map(([one, [word, size]]) => times(one, size, one.text + word));

const percent = fc
  .tuple(short, fc.constantFrom('%', ' %', ' percent', ' per cent', ' percentage points'))
  .map(([one, word]) => times(one, 0.01, one.text + word, 'percent'));

const before: [string, Printed['kind']][] = [
  ['US$', 'US$'],
  ['$', 'US$'],
  ['US$ ', 'US$'],
  ['RMB ', 'RMB'],
  ['RMB', 'RMB'],
  ['CNY ', 'RMB'],
  ['¥', 'RMB'],
  ['€', '€'],
  ['£', '£'],
];
const after: [string, Printed['kind']][] = [
  [' yuan', 'RMB'],
  [' US dollars', 'US$'],
  [' dollars', 'US$'],
  [' euros', '€'],
  ['元', 'RMB'],
  ['美元', 'US$'],
];
const money = fc.oneof(
  fc
    .tuple(fc.oneof(digits, scaled), fc.constantFrom(...before))
    .map(([one, [sign, kind]]) => times(one, 1, sign + one.text, kind)),
  fc
    .tuple(fc.oneof(digits, scaled), fc.constantFrom(...after))
    .map(([one, [word, kind]]) => times(one, 1, one.text + word, kind)),
);

const lastScale = (text: string): number => scaleWords.find(([, word]) => text.endsWith(word))?.[0] ?? 1;

const words = fc
  .oneof(
    fc.integer({ min: 2, max: 120 }),
    fc.integer({ min: 2, max: 999_999_999 }),
    fc.integer({ min: 1, max: 999 }).map((n) => n * 1000),
    fc.integer({ min: 1, max: 999 }).map((n) => n * 1e6),
  )
  .map((value): Printed => {
    const text = inWords(value);
    return { text, value, step: lastScale(text), kind: 'plain' };
  });

const ordinals = fc.integer({ min: 1, max: 5000 }).map((value): Printed => {
  const suffix = ['th', 'st', 'nd', 'rd'][/1[123]$/.test(String(value)) ? 0 : value % 10] ?? 'th';
  return { text: `${value}${suffix}`, value, step: 1, kind: 'plain' };
});

const folds = fc.oneof(
  fc
    .tuple(fc.integer({ min: 2, max: 40 }), fc.constantFrom('-fold', 'fold', ' times'))
    .map(([n, word]): Printed => ({ text: inWords(n) + word, value: n, step: n > 10 ? 1 : 0.1, kind: 'plain' })),
  fc.tuple(short, fc.constantFrom('-fold', ' times')).map(([one, word]) => times(one, 1, one.text + word)),
);

const oneIn = fc.integer({ min: 2, max: 400 }).map((n): Printed => {
  const step = 1 / (n - 0.5) - 1 / (n + 0.5);
  return { text: `one in ${n > 12 ? n : inWords(n)}`, value: 1 / n, step, kind: 'plain' };
});

const shares = fc
  .tuple(
    fc.constantFrom<[string, number]>(['third', 3], ['quarter', 4], ['fifth', 5], ['eighth', 8], ['tenth', 10]),
    fc.integer({ min: 1, max: 9 }),
    fc.constantFrom('-', ' '),
  )
  .filter(([[, all], of]) => of < all)
  .map(([[part, all], of, joint]): Printed => {
    const text = of === 1 ? `a ${part}` : `${inWords(of)}${joint}${part}s`;
    return { text, value: of / all, step: 0.02, kind: 'plain' };
  });

/** A number in any of the ways it is printed, without hedge. */
export const printed = fc.oneof(digits, scaled, percent, money, words, ordinals, folds, oneIn, shares);

/** Numbers that may be the ends of a range: two of one kind, the smaller first. */
export const ranges = fc
  .oneof(
    fc
      .tuple(short, short, fc.constantFrom(' to ', '–', '-', ' or '), fc.constantFrom('', '%', ' billion', ' times'))
      .map(([a, b, joint, tail]) => ({ a, b, text: `${a.text}${joint}${b.text}${tail}`, tail })),
    fc
      .tuple(words, words, fc.constantFrom(' to ', ' or '))
      // "Two to three million" is said of two million: the scale of the second is the first's too.
      .filter(([a, b]) => lastScale(a.text) === lastScale(b.text))
      .map(([a, b, joint]) => ({ a, b, text: a.text + joint + b.text, tail: '' })),
  )
  .filter(({ a, b }) => a.value < b.value);
