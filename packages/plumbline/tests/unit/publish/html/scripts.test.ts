/** Scripts for readers' browsers: small, and only where there is something for them to do. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { withChartScript } from '../../../../src/publish/html/chart-script.ts';
import { scriptFor } from '../../../../src/publish/html/scripts.ts';
import { scriptFaults } from '../../../../src/testing/files/scripts.ts';
import { project } from '../../../helpers/project.ts';

/** Bytes of the script for charts as it is sent, all it does together. */
const most = 6 * 1024;

it('the script for charts is at most 6 KB as it is sent', () => {
  const script = scriptFor(project.config, 'chart');
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(most);
});

describe('a page that shows a chart', () => {
  const page = '<head></head><div class="drawing" data-marks="/charts/x.marks.json">';

  it('gets the script once, and waits for nothing', () => {
    const html = withChartScript(project.config, page + page.slice(13));
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(scriptFaults('stories/x/index.html', html, project.config.base)).toEqual([]);
  });

  it('is at fault without it, with it twice, and where it holds up the text', () => {
    const script = '<script src="/chart.js" defer></script>';
    expect(scriptFaults('index.html', page, '/')).toEqual(['lacks /chart.js']);
    expect(scriptFaults('index.html', page + script + script, '/')).toEqual(['carries /chart.js']);
    expect(scriptFaults('index.html', `${page}<script src="/chart.js"></script>`, '/')).toEqual([
      'waits for <script src="/chart.js">',
    ]);
  });
});

describe('a page that shows none', () => {
  it('is at fault with it', () => {
    expect(scriptFaults('about/index.html', '<script src="/chart.js" defer></script>', '/')).toEqual([
      'carries /chart.js',
    ]);
  });
});

it.each(['charts/x/embed/index.html', 'charts/x/v/0123456789/index.html', 'stories/x/republish.html'])(
  'a copy is at fault with any script: %s',
  (page) => {
    expect(scriptFaults(page, '<script src="/copy.js"></script>', '/')).toEqual(['carries /copy.js']);
  },
);

it('a script from elsewhere, or in the page itself, is a fault', () => {
  expect(scriptFaults('index.html', '<script src="https://cdn.example/x.js">', '/')).toHaveLength(1);
  expect(scriptFaults('index.html', '<script>alert(1)</script>', '/')).toEqual(['carries <script>']);
});

it('the page that searches has the script for it, and no other page', () => {
  const form = '<form role="search">';
  expect(scriptFaults('search/index.html', form, '/')).toEqual(['lacks /search.js']);
  expect(scriptFaults('search/index.html', `${form}<script src="/search.js" defer></script>`, '/')).toEqual([]);
  expect(scriptFaults('index.html', '<script src="/search.js" defer></script>', '/')).toEqual(['carries /search.js']);
});
