/** Browser scripts are small, and only on pages that need them. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { withChartScript } from '../../../../src/publish/html/chart-script.ts';
import { scriptFor } from '../../../../src/publish/html/scripts.ts';
import { scriptFaults } from '../../../../src/testing/files/scripts.ts';
import { project } from '../../../helpers/project.ts';

/** Compressed size of the chart script in bytes. */
const most = 6.25 * 1024;

it('the chart script is at most 6.25 KB, compressed', () => {
  const script = scriptFor(project.config, 'chart');
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(most);
});

describe('a page that shows a chart', () => {
  const page = '<head></head><div class="drawing" data-marks="/charts/x.json">';

  it('has the script once, deferred', () => {
    const html = withChartScript(project.config, page + page.slice(13));
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(scriptFaults('stories/x/index.html', html, project.config.base)).toEqual([]);
  });

  it('is reported without the script, with two, and with one that blocks rendering', () => {
    const script = '<script src="/chart.js" defer></script>';
    expect(scriptFaults('index.html', page, '/')).toEqual(['lacks /chart.js']);
    expect(scriptFaults('index.html', page + script + script, '/')).toEqual(['has /chart.js']);
    expect(scriptFaults('index.html', `${page}<script src="/chart.js"></script>`, '/')).toEqual([
      'waits for <script src="/chart.js">',
    ]);
  });
});

describe('a page without a chart', () => {
  it('is reported with the script', () => {
    expect(scriptFaults('about/index.html', '<script src="/chart.js" defer></script>', '/')).toEqual(['has /chart.js']);
  });
});

it.each(['charts/x/embed/index.html', 'charts/x/v/0123456789/index.html', 'stories/x/republish.html'])(
  'a copy is at fault with any script: %s',
  (page) => {
    expect(scriptFaults(page, '<script src="/copy.js"></script>', '/')).toEqual(['has /copy.js']);
  },
);

it('a third-party script and an inline script are reported', () => {
  expect(scriptFaults('index.html', '<script src="https://cdn.example/x.js">', '/')).toHaveLength(1);
  expect(scriptFaults('index.html', '<script>alert(1)</script>', '/')).toEqual(['has <script>']);
});

it('only the search page has the search script', () => {
  const form = '<form role="search">';
  expect(scriptFaults('search/index.html', form, '/')).toEqual(['lacks /search.js']);
  expect(scriptFaults('search/index.html', `${form}<script src="/search.js" defer></script>`, '/')).toEqual([]);
  expect(scriptFaults('index.html', '<script src="/search.js" defer></script>', '/')).toEqual(['has /search.js']);
});
