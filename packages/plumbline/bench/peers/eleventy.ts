/** Eleventy, which draws the charts at build with Plot and linkedom. Pages have no script. */
import { chartsOf, csvOf, markdownOf } from '../corpus.ts';
import { frontMatter, remove, writeAll, type Peer } from './peer.ts';

const config = `import fs from 'node:fs';
import * as Plot from '@observablehq/plot';
import { autoType, csvParse } from 'd3-dsv';
import footnote from 'markdown-it-footnote';
import { parseHTML } from 'linkedom';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const options = {
  line: (rows) => ({ width: 640, height: 340, color: { legend: true }, y: { grid: true }, marks: [Plot.ruleY([0]), Plot.lineY(rows, { x: 'date', y: 'value', stroke: 'series' })] }),
  bar: (rows) => ({ width: 640, height: 760, marginLeft: 130, x: { grid: true }, y: { label: null }, marks: [Plot.barX(rows, { x: 'value', y: 'label', sort: { y: '-x' } }), Plot.ruleX([0])] }),
  dot: (rows) => ({ width: 640, height: 400, grid: true, color: { legend: true }, marks: [Plot.dot(rows, { x: 'x', y: 'y', stroke: 'group' })] }),
};

export default function (eleventy) {
  eleventy.amendLibrary('md', (md) => md.use(footnote));
  eleventy.addPassthroughCopy({ 'style.css': 'style.css' });
  eleventy.addWatchTarget('data/');
  eleventy.addShortcode('chart', function (kind, title, subtitle) {
    const rows = csvParse(fs.readFileSync(\`data/\${this.page.fileSlug}/\${kind}.csv\`, 'utf8'), autoType);
    const drawing = Plot.plot({ ...options[kind](rows), document });
    return \`<figure class="chart"><p><strong>\${title}</strong></p>\${drawing.outerHTML}<figcaption>\${subtitle}</figcaption></figure>\`;
  });
  eleventy.addCollection('stories', (api) => api.getFilteredByGlob('content/stories/*.md').sort((a, b) => b.date - a.date));
  return { dir: { input: 'content', includes: '../_includes', output: 'dist' }, markdownTemplateEngine: 'njk', htmlTemplateEngine: 'njk' };
}
`;

const layout = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>{{ title }}</title>
<meta name="description" content="{{ standfirst }}">
<link rel="stylesheet" href="/style.css">
</head>
<body><main>{{ content | safe }}</main></body>
</html>
`;

const storyLayout = `---
layout: base.njk
---
<article>
<h1>{{ title }}</h1>
<p>{{ standfirst }}</p>
<p>By {{ author }}, <time>{{ page.date.toISOString().slice(0, 10) }}</time></p>
{{ content | safe }}
</article>
`;

const front = `---
layout: base.njk
title: The Newsroom
standfirst: All stories
---
<h1>The Newsroom</h1>
<ul>{% for story in collections.stories %}<li><a href="{{ story.url }}">{{ story.data.title }}</a><br>{{ story.data.standfirst }} <time>{{ story.date.toISOString().slice(0,10) }}</time></li>{% endfor %}</ul>
`;

export const eleventy: Peer = {
  name: 'Eleventy',
  packages: {
    '@11ty/eleventy': '^3.1.8',
    '@observablehq/plot': '^0.6.17',
    'd3-dsv': '^3.0.2',
    linkedom: '^0.18.12',
    'markdown-it-footnote': '^4.0.0',
  },
  build: 'eleventy --quiet',
  dev: (port) => `eleventy --quiet --serve --port=${port}`,
  leftovers: ['dist', '.cache'],
  write(folder, stories) {
    remove(folder, ['content', 'data']);
    writeAll(folder, {
      'eleventy.config.js': config,
      'style.css':
        'body{max-width:45rem;margin:auto;font:1.1rem/1.6 Georgia,serif}.chart svg{max-width:100%;height:auto}\n',
      '_includes/base.njk': layout,
      '_includes/story.njk': storyLayout,
      'content/index.njk': front,
    });
    for (const story of stories) {
      const text = markdownOf(
        story,
        ({ kind, title, subtitle }) => `{% chart "${kind}", "${title}", "${subtitle}" %}`,
        (id) => `/stories/${id}/`,
      );
      writeAll(folder, {
        [`content/stories/${story.id}.md`]: frontMatter(story, { layout: 'story.njk' }) + text,
        ...Object.fromEntries(chartsOf(story).map((chart) => [`data/${story.id}/${chart.kind}.csv`, csvOf(chart)])),
      });
    }
  },
  storyFile: (id) => `content/stories/${id}.md`,
  dataFile: (id) => `data/${id}/line.csv`,
  page: (id) => `dist/stories/${id}/index.html`,
};
