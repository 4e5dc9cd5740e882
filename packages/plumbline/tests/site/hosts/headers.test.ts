/** `_headers`, as the hosts that read it understand it: for every file what the table says. */
import { describe, expect, it } from 'vitest';
import { chartStates } from '../../../src/publish/chart-states.ts';
import { variants } from '../../../src/publish/embeds/published-embeds.ts';
import { headersFile } from '../../../src/publish/site/hosts/headers-file.ts';
import { headersFor } from '../../../src/publish/site/hosts/headers.ts';
import { asCloudflare, asNetlify, pathOfFile } from '../checks/headers.ts';
import { isRetired, project } from '../../helpers/project.ts';
import { filesIn, readText } from '../../../src/testing/files/site-files.ts';
import { sites } from '../../helpers/site.ts';

describe.each(sites)('_headers $name', ({ base, folder }) => {
  const text = readText(folder, '_headers');
  const paths = filesIn(folder)
    .filter((file) => !file.startsWith('_'))
    .map(pathOfFile);

  it.each([
    ['Netlify', asNetlify],
    ['Cloudflare', asCloudflare],
  ])('sends with every file what the table says, as %s reads it', (_name, read) => {
    const wrong = paths.filter((path) => {
      const got = read(text, base + path);
      const expected = headersFor(path, base);
      return JSON.stringify(Object.entries(got).sort()) !== JSON.stringify(Object.entries(expected).sort());
    });
    expect(wrong).toEqual([]);
  });

  it('keeps within the limits of Cloudflare: a hundred rules, two thousand characters a line, one * a path', () => {
    const lines = text.split('\n');
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(2000);
    expect(lines.filter((line) => line.startsWith('/') && line.split('*').length > 2)).toEqual([]);
  });
});

describe('reading it finds', () => {
  const text = headersFile(project.config);
  const frame = 'charts/lanterns-by-year/embed/';

  it('two policies where Cloudflare is not told to take the first one back', () => {
    const careless = text.replaceAll(/^ {2}! .+\n/gm, '');
    expect(asCloudflare(careless, `/${frame}`)['Content-Security-Policy']).toMatch(
      /frame-ancestors 'self', script-src/,
    );
    expect(asCloudflare(text, `/${frame}`)).toEqual(headersFor(frame));
  });

  it('a page that is left out', () => {
    expect(asNetlify(text.replace('/charts/*/embed/\n', '/charts/*/frame/\n'), `/${frame}`)).not.toEqual(
      headersFor(frame),
    );
  });
});

describe('the table', () => {
  it('lets anybody frame a chart and its frozen versions, and nothing else', () => {
    const open = filesIn(sites[0].folder)
      .map(pathOfFile)
      .filter((path) => !headersFor(path)['Content-Security-Policy']!.includes('frame-ancestors'));
    const states = chartStates(project).length;
    expect(open.length).toBeGreaterThan(states * (1 + variants.length));
    expect(open.filter((path) => !/^charts\/.+\/(embed|v)\/|^embeds\/resize\/$/.test(path))).toEqual([]);
  });

  it('names the type of every file but pages', () => {
    const bare = filesIn(sites[0].folder).filter(
      (file) => !file.endsWith('.html') && !file.startsWith('_') && !('Content-Type' in headersFor(file)),
    );
    expect(bare).toEqual([]);
  });

  it('keeps out of search engines the pages that say so themselves', () => {
    const { folder } = sites[0];
    const wrong = filesIn(folder).filter((file) => {
      if (!file.endsWith('/index.html') || isRetired(file)) return false;
      const says = /<meta name="robots" content="noindex"/.test(readText(folder, file));
      return says !== (headersFor(pathOfFile(file))['X-Robots-Tag'] === 'noindex');
    });
    expect(wrong).toEqual([]);
  });
});
