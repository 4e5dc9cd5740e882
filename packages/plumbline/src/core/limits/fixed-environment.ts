/**
 * Runs the code of charts so that it gives the same in every build and on every machine: chance, clock and the language of the machine
 * are refused, and local time is UTC. It cannot end the process either.
 */
import { join } from 'node:path';

/** What code of a chart must not ask for. */
export class Unrepeatable extends Error {
  override name = 'Unrepeatable';
  /** What to do instead. Starts with a verb, without a full stop. */
  readonly advice: string;
  /** What was expected. */
  readonly expected: string;

  /** @param call as code has it: `Math.random()` */
  constructor(call: string, advice: string, expected = 'code that gives the same in every build') {
    super(call);
    this.advice = advice;
    this.expected = expected;
  }
}

/** Code that is running. */
interface Run {
  /** Whether only calls of authors themselves are meant, not those of libraries that they load. */
  isDirect: boolean;
  /** The first thing that it asked for, even if it caught the error. */
  refused?: Unrepeatable;
}

let current: Run | undefined;

/** @throws Unrepeatable if the code asks for something that differs between builds */
export function inFixedEnvironment<Value>(run: () => Value): Value {
  const before = current;
  const own: Run = { isDirect: false };
  enter(own);
  try {
    const value = run();
    if (own.refused) throw own.refused;
    return value;
  } finally {
    enter(before);
  }
}

/** The same for code that waits, such as a module that is loaded. Other code runs at the same time. @throws Unrepeatable */
export async function loadInFixedEnvironment<Value>(load: () => Promise<Value>): Promise<Value> {
  const before = current;
  const own: Run = { isDirect: true };
  enter(own);
  try {
    const value = await load();
    if (own.refused) throw own.refused;
    return value;
  } finally {
    enter(before);
  }
}

/** For code that was stopped from outside. */
export const leaveFixedEnvironment = (): void => enter(undefined);

function enter(run: Run | undefined): void {
  current = run;
  globalThis.Date = run ? FixedDate : RealDate;
}

function refuse(call: string, advice: string, expected?: string): void {
  if (!current || !isForAuthor(current)) return;
  current.refused ??= new Unrepeatable(call, advice, expected);
  throw current.refused;
}

/** The folder of this package's code. */
const generator = join(import.meta.dirname, '../..');

/**
 * Whether code of an author called the function, itself or through libraries. What the generator calls meanwhile, to read a font for
 * example, is its own, and so is what a test runner does.
 */
function isForAuthor({ isDirect }: Run): boolean {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 100;
  // What waits for the call did not make it.
  const frames = new Error().stack?.split('\n').filter((frame) => !/ at async |\bnode:/.test(frame)) ?? [];
  Error.stackTraceLimit = stackTraceLimit;
  const files = frames.flatMap(
    (frame) => /(?:file:\/\/)?((?:\/|[A-Z]:)[^?)]*?)(?:\?[^:]*)?:\d+:\d+/.exec(frame)?.[1] ?? [],
  );
  const isLibrary = (file: string) => file.includes('/node_modules/');
  const callers = files.map(decodeURI).filter((file) => file !== import.meta.filename);
  const caller = isDirect ? callers[0] : callers.find((file) => !isLibrary(file));
  return caller !== undefined && !isLibrary(caller) && !caller.startsWith(generator);
}

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Replaces a method for as long as the process runs: libraries keep references to it. */
function guard(owner: object, name: string, check: (args: unknown[]) => void): void {
  const real = Reflect.get(owner, name) as Method | undefined;
  if (!real) return;
  const guarded: Method = function (...args) {
    check(args);
    return Reflect.apply(real, this, args);
  };
  Object.defineProperty(owner, name, { value: guarded, configurable: true, writable: true });
}

const withSeed = 'Use a generator with a fixed seed, such as randomLcg(1) of d3-random';
const fromData = 'Take the date from the data, or write it in the code';
const withLanguage = (call: string) => `Name the language, as in ${call}`;

const RealDate = Date;
const FixedDate: DateConstructor = new Proxy(RealDate, {
  construct: (target, args, newTarget: unknown) => {
    if (!args.length) refuse('new Date()', fromData);
    return Reflect.construct(target, args, newTarget === FixedDate ? target : (newTarget as typeof Date)) as Date;
  },
  apply: (target) => {
    refuse('Date()', fromData);
    return target();
  },
});

guard(Math, 'random', () => refuse('Math.random()', withSeed));
guard(Date, 'now', () => refuse('Date.now()', fromData));
guard(performance, 'now', () => refuse('performance.now()', fromData));
guard(process, 'hrtime', () => refuse('process.hrtime()', fromData));
guard(crypto, 'randomUUID', () => refuse('crypto.randomUUID()', 'Use the key of the row'));
guard(crypto, 'getRandomValues', () => refuse('crypto.getRandomValues()', withSeed));

for (const name of ['exit', 'reallyExit', 'abort', 'kill'])
  guard(process, name, () => refuse(`process.${name}()`, 'Remove it', 'code that does not end the build'));

/** Methods that use the language of the machine, with the position of the argument that names another one. */
const byLanguage: [object, string, at: number, example: string][] = [
  [Number.prototype, 'toLocaleString', 0, 'value.toLocaleString("en")'],
  [BigInt.prototype, 'toLocaleString', 0, 'value.toLocaleString("en")'],
  [Array.prototype, 'toLocaleString', 0, 'values.toLocaleString("en")'],
  [RealDate.prototype, 'toLocaleString', 0, 'date.toLocaleString("en")'],
  [RealDate.prototype, 'toLocaleDateString', 0, 'date.toLocaleDateString("en")'],
  [RealDate.prototype, 'toLocaleTimeString', 0, 'date.toLocaleTimeString("en")'],
  [String.prototype, 'localeCompare', 1, 'a.localeCompare(b, "en")'],
  [String.prototype, 'toLocaleUpperCase', 0, 'text.toLocaleUpperCase("en")'],
  [String.prototype, 'toLocaleLowerCase', 0, 'text.toLocaleLowerCase("en")'],
];
for (const [owner, name, at, example] of byLanguage)
  guard(owner, name, (args) => {
    if (args[at] === undefined) refuse(`${name}() without a language`, withLanguage(example));
  });

for (const name of ['Collator', 'DateTimeFormat', 'ListFormat', 'NumberFormat', 'PluralRules'] as const) {
  const check = ([locales]: unknown[]) => {
    if (locales === undefined) refuse(`Intl.${name}() without a language`, withLanguage(`new Intl.${name}("en")`));
  };
  const guarded = new Proxy(Intl[name] as unknown as new (...args: unknown[]) => object, {
    construct: (target, args, newTarget) => (check(args), Reflect.construct(target, args, newTarget) as object),
    apply: (target, self, args: unknown[]) => (check(args), Reflect.apply(target as never, self, args) as object),
  });
  Object.defineProperty(Intl, name, { value: guarded, configurable: true, writable: true });
}

// Local time is the same everywhere.
process.env['TZ'] = 'UTC';
