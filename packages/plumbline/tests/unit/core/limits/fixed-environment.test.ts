/** Code of charts gives the same in every build. */
import { runInThisContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
// First, as where charts are drawn: d3 keeps a reference to Math.random.
import { inFixedEnvironment, loadInFixedEnvironment } from '../../../../src/core/limits/fixed-environment.ts';

const { randomUniform } = (await import('d3' as string)) as { randomUniform: (most: number) => () => number };
const { Date: RealDate } = globalThis;

describe('inFixedEnvironment(run)', () => {
  test.each<[string, () => unknown]>([
    ['Math.random()', () => Math.random()],
    ['Math.random()', () => randomUniform(3)()],
    ['Date.now()', () => Date.now()],
    ['new Date()', () => new Date()],
    ['Date()', () => Date()],
    ['performance.now()', () => performance.now()],
    ['process.hrtime()', () => process.hrtime()],
    ['crypto.randomUUID()', () => crypto.randomUUID()],
    ['crypto.getRandomValues()', () => crypto.getRandomValues(new Uint8Array(1))],
    ['process.exit()', () => process.exit(0)],
    ['toLocaleString() without a language', () => (1000).toLocaleString()],
    ['toLocaleString() without a language', () => 1000n.toLocaleString()],
    ['toLocaleDateString() without a language', () => new Date(0).toLocaleDateString()],
    ['localeCompare() without a language', () => 'a'.localeCompare('b')],
    ['toLocaleUpperCase() without a language', () => 'i'.toLocaleUpperCase()],
    ['Intl.NumberFormat() without a language', () => new Intl.NumberFormat().format(1)],
    ['Intl.Collator() without a language', () => Intl.Collator().compare('a', 'b')],
  ])('refuses %s', (call, run) => {
    expect(() => inFixedEnvironment(run)).toThrow(call);
  });

  test('refuses what the code asked for even if it caught the error', () => {
    const run = () => {
      try {
        return Math.random();
      } catch {
        return 4;
      }
    };
    expect(() => inFixedEnvironment(run)).toThrow('Math.random()');
  });

  test('lets code name dates and languages', () => {
    const run = () => [
      new Date(2000, 0, 1).toISOString(),
      new Date('2000-01-01') instanceof Date,
      (1234.5).toLocaleString('de'),
      new Intl.NumberFormat('en').format(1234.5),
      'a'.localeCompare('b', 'en'),
    ];
    expect(inFixedEnvironment(run)).toEqual(['2000-01-01T00:00:00.000Z', true, '1.234,5', '1,234.5', -1]);
  });

  test('changes nothing afterwards, even after an error', () => {
    expect(() => inFixedEnvironment(() => Math.random())).toThrow();
    expect(Date).toBe(RealDate);
    expect(Math.random()).toBeLessThan(1);
    expect(Date.now()).toBeGreaterThan(0);
  });
});

test('loadInFixedEnvironment(load) refuses what code of an author asks for, and not what others do meanwhile', async () => {
  const filename = '/edition/node_modules/library/index.js';
  const library = runInThisContext('() => Date.now()', { filename }) as () => number;
  await expect(loadInFixedEnvironment(() => Promise.resolve(Date.now()))).rejects.toThrow('Date.now()');
  await expect(loadInFixedEnvironment(() => Promise.resolve(library()))).resolves.toBeGreaterThan(0);
  expect(() => inFixedEnvironment(library)).toThrow('Date.now()');
  await expect(loadInFixedEnvironment(() => Promise.resolve().then(library))).resolves.toBeGreaterThan(0);
});
