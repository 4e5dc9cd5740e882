/**
 * The units and scales in which numbers in prose and in data are compared. A new unit is one more entry here: the number
 * parser, the search for unbound numbers and the published columns all use these tables.
 */

/** Words by language. Those of units are plural where they have a plural; without the final "s" they are read too. */
export type Words = Partial<Record<'en' | 'zh', readonly string[]>>;

export interface Unit {
  /** What is counted. Two numbers can agree only if their kinds are the same. */
  kind: string;
  /** What one of this unit is worth; 1 if absent. */
  factor?: number;
  /** Before the digits, longest first where one begins another: "US$478", "RMB 3.7 trillion". */
  signs?: readonly string[];
  /** After the digits: "5%". */
  signsAfter?: readonly string[];
  /** After the digits and their scale: "5 billion dollars". */
  words: Words;
  /** Anywhere in the `unit` of a field: "RMB trillion". */
  inFieldUnit: readonly string[];
  /** At the start of the `unit` of a field, or after a scale. Elsewhere they may mean another: "Australian dollars". */
  startsFieldUnit?: readonly string[];
  /** The `shortUnit` in a chart's JSON for each whole `unit` of a field that has one. */
  shortUnits?: Readonly<Record<string, string>>;
}

export const units = [
  {
    kind: 'percent',
    factor: 0.01,
    signsAfter: ['%'],
    words: { en: ['percent', 'per cent', 'percentage points'] },
    inFieldUnit: ['%', 'percent', 'percentage', 'per cent', 'share'],
    shortUnits: { percent: '%', 'percentage points': 'pp' },
  },
  {
    kind: 'US$',
    signs: ['US$', '$', 'USD'],
    words: { en: ['US dollars', 'dollars'], zh: ['美元'] },
    inFieldUnit: ['US$', 'USD', 'US dollars'],
    startsFieldUnit: ['dollars', '美元'],
  },
  {
    kind: 'RMB',
    signs: ['RMB', 'CNY', '¥'],
    words: { en: ['yuan', 'RMB', 'renminbi'], zh: ['元', '人民币'] },
    inFieldUnit: ['RMB', 'CNY', 'yuan', 'renminbi'],
    startsFieldUnit: ['元', '人民币'],
  },
  { kind: '€', signs: ['€'], words: { en: ['euros'], zh: ['欧元'] }, inFieldUnit: ['€', 'EUR', 'euros'] },
  { kind: '£', signs: ['£'], words: { en: ['pounds'] }, inFieldUnit: ['£', 'GBP', 'pounds'] },
] as const satisfies readonly Unit[];

export interface Scale {
  factor: number;
  /** A single word multiplies the number before it. Several words are read in the `unit` of a field only. */
  words: Words;
  /** Right after digits: "5bn". */
  abbreviations?: readonly string[];
}

/** Longest first where one ends in another: "hundred million" before "million". */
export const scales: readonly Scale[] = [
  { factor: 1e12, words: { en: ['trillion'], zh: ['万亿'] }, abbreviations: ['tn'] },
  { factor: 1e9, words: { en: ['billion'] }, abbreviations: ['bn'] },
  { factor: 1e8, words: { en: ['hundred million'], zh: ['亿'] } },
  { factor: 1e6, words: { en: ['million'] }, abbreviations: ['mn', 'm'] },
  { factor: 1e4, words: { en: ['ten thousand'], zh: ['万'] } },
  { factor: 1e3, words: { en: ['thousand'] }, abbreviations: ['k'] },
];

/** The unit printed with a number: "US$" for "US$5", "plain" for "5". */
export type NumberKind = 'plain' | (typeof units)[number]['kind'];
