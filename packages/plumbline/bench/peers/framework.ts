/** Observable Framework, whose charts are drawn in the browser. */
import { chartsOf, csvOf, markdownOf, type ChartKind, type CorpusChart } from '../corpus.ts';
import { seedModules } from './framework-modules.ts';
import { frontMatter, remove, writeAll, type Peer } from './peer.ts';

const config = `import footnote from 'markdown-it-footnote';
export default {
  root: 'src', output: 'dist', title: 'The Newsroom', footer: '',
  // By default every page lists all pages, and loads a style sheet from fonts.googleapis.com.
  pages: [], sidebar: false, pager: false, toc: false, globalStylesheets: [],
  markdownIt: (md) => md.use(footnote),
};
`;

const plots: Record<ChartKind, (rows: string) => string> = {
  line: (rows) =>
    `Plot.plot({width: 640, height: 340, color: {legend: true}, y: {grid: true}, marks: [Plot.ruleY([0]), Plot.lineY(${rows}, {x: "date", y: "value", stroke: "series"})]})`,
  bar: (rows) =>
    `Plot.plot({width: 640, height: 760, marginLeft: 130, x: {grid: true}, y: {label: null}, marks: [Plot.barX(${rows}, {x: "value", y: "label", sort: {y: "-x"}}), Plot.ruleX([0])]})`,
  dot: (rows) =>
    `Plot.plot({width: 640, height: 400, grid: true, color: {legend: true}, marks: [Plot.dot(${rows}, {x: "x", y: "y", stroke: "group"})]})`,
};

const cells = (id: string, { kind, title, subtitle }: CorpusChart): string => `**${title}**

\`\`\`js
const ${kind}Rows = FileAttachment("../data/${id}/${kind}.csv").csv({typed: true});
\`\`\`

\`\`\`js
${plots[kind](`${kind}Rows`)}
\`\`\`

${subtitle}`;

export const framework: Peer = {
  name: 'Framework',
  packages: {
    '@observablehq/framework': '^1.13.4',
    '@observablehq/plot': '^0.6.17',
    d3: '^7.9.0',
    'd3-dsv': '^3.0.1',
    esbuild: '^0.28.2',
    htl: '^0.3.1',
    isoformat: '^0.2.1',
    'markdown-it-footnote': '^4.0.0',
  },
  build: 'OBSERVABLE_TELEMETRY_DISABLE=true observable build',
  dev: (port) => `OBSERVABLE_TELEMETRY_DISABLE=true observable preview --no-open --port ${port}`,
  leftovers: ['dist', ...['_observablehq', '_node', 'data'].map((name) => `src/.observablehq/cache/${name}`)],
  prepare: seedModules,
  write(folder, stories) {
    remove(folder, ['src/stories', 'src/data']);
    const list = stories.map(
      ({ id, title, standfirst, date }) => `- [${title}](/stories/${id})<br>${standfirst} <time>${date}</time>`,
    );
    writeAll(folder, {
      'observablehq.config.js': config,
      'src/index.md': `---\ntitle: The Newsroom\n---\n# The Newsroom\n\n${list.join('\n')}\n`,
    });
    for (const story of stories) {
      const { id, title, standfirst, author, date } = story;
      const head = `# ${title}\n\n${standfirst}\n\nBy ${author}, <time>${date}</time>\n\n`;
      const text = markdownOf(
        story,
        (chart) => cells(id, chart),
        (next) => `/stories/${next}`,
      );
      writeAll(folder, {
        [`src/stories/${id}.md`]: frontMatter(story) + head + text,
        ...Object.fromEntries(chartsOf(story).map((chart) => [`src/data/${id}/${chart.kind}.csv`, csvOf(chart)])),
      });
    }
  },
  storyFile: (id) => `src/stories/${id}.md`,
  dataFile: (id) => `src/data/${id}/line.csv`,
  page: (id) => `dist/stories/${id}.html`,
};
