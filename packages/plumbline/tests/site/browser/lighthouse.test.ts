import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathOf } from '../../../src/publish/urls.ts';
import { lighthouseFaults, missing, report } from '../checks/lighthouse.ts';
import { serveSite, type Site } from '../../../src/testing/browser/serve-site.ts';
import { sites } from '../../helpers/site.ts';
import { storyPaths } from './kinds.ts';

if (missing) console.warn(`Lighthouse is left out: ${missing}`);

describe.skipIf(missing)('Lighthouse gives a hundred in all four to', () => {
  let server: Site;
  beforeAll(async () => {
    server = await serveSite(sites[0]);
  });
  afterAll(() => server?.stop());

  it.each([pathOf.home(), ...storyPaths, pathOf.chart('lanterns-by-year')])(
    '/%s',
    { timeout: 300_000 },
    async (path) => {
      // What else a machine does slows the measure and never hastens it: the best of three counts.
      let faults: string[] = [];
      for (let tries = 0; tries < 3; tries++) {
        faults = lighthouseFaults(await report(server.address + path));
        if (!faults.length) break;
      }
      expect(faults).toEqual([]);
    },
  );
});

describe('lighthouseFaults(report)', () => {
  const score = (...scores: number[]) =>
    Object.fromEntries(
      ['performance', 'accessibility', 'best-practices', 'seo'].map((name, i) => [name, { score: scores[i] ?? null }]),
    );

  it('names what is below a hundred, and why', () => {
    const audits = {
      'total-blocking-time': { score: 0.97, scoreDisplayMode: 'numeric', displayValue: '120 ms' },
      'speed-index': { score: 1, scoreDisplayMode: 'numeric', displayValue: '1.2 s' },
      'document-title': { score: null, scoreDisplayMode: 'notApplicable' },
    };
    expect(lighthouseFaults({ categories: score(0.99, 1, 1, 1), audits })).toEqual([
      'performance: expected 100, got 99 (total-blocking-time 120 ms)',
    ]);
    expect(lighthouseFaults({ categories: score(1, 1, 1, 1), audits })).toEqual([]);
  });

  it('takes a category that is not there for nothing', () => {
    expect(lighthouseFaults({ categories: score(1, 1, 1), audits: {} })).toEqual(['seo: expected 100, got 0 ()']);
  });
});
