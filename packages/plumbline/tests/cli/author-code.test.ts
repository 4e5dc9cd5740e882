/** Code of authors that does not end, or ends the process, stops a build with a message that names its file. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { secondsForOne } from '../../src/core/limits/time-limit.ts';
import { runPlumbline } from '../helpers/editions/command.ts';
import { chart, layProject } from '../helpers/editions/released.ts';

const story = 'src/content/stories/two-crossings.mdx';
const query = 'data/bridges-per-town/query.sql';
const plot = '  plot(rows, size) {';
const loop = 'for (;;);';
const tooLong = `got no end after ${secondsForOne} seconds.`;

type Edit = [file: string, find: string | RegExp, replace: string];

const at = 'export default';
const inModule = (code: string): Edit[] => [[chart, at, `${code}\n${at}`]];
const inPlot = (code: string): Edit[] => [[chart, plot, `${plot} ${code}`]];

/** What an author does, with the beginning of the message. */
const cases: [string, Edit[], message: string][] = [
  ['a chart that draws for ever', inPlot(loop), `${chart}: expected a chart that can be drawn, ${tooLong}`],
  [
    'a chart with a loop that cannot be interrupted',
    inPlot('for (;;) new Array(1000).fill(1.5);'),
    `${chart}: expected a chart that can be drawn, ${tooLong}`,
  ],
  [
    'rows that are chosen for ever',
    [[chart, plot, `  rows: () => { ${loop} },\n${plot}`]],
    `${chart}: expected a chart that can be drawn, ${tooLong}`,
  ],
  [
    'a channel without an end',
    [[chart, "text: 'now'", `text: () => { ${loop} }`]],
    `${chart}: expected a chart that can be drawn, ${tooLong}`,
  ],
  ['a module that loops', inModule(loop), `${chart}: expected a module that loads, ${tooLong}`],
  [
    'a module that waits for ever',
    inModule('await new Promise(() => {});'),
    `${chart}: expected a module that loads, ${tooLong}`,
  ],
  [
    'a setting that loops',
    [['edition.config.ts', at, `${loop}\n${at}`]],
    `edition.config.ts: expected a module that loads, ${tooLong}`,
  ],
  [
    'an expression that explodes',
    [
      ['data/towns/datapackage.json', '[A-Z][0-9]', '(\\\\w+)+!'],
      ['data/towns/data.csv', 'A1', 'A1'.repeat(25)],
    ],
    `data/towns/data.csv: expected a file that can be read, ${tooLong}`,
  ],
  [
    'a text of 20,000 asterisks',
    [[story, /$/, '*a_ '.repeat(20_000)]],
    `${story}: expected a file that can be read, ${tooLong}`,
  ],
  [
    'a query without an end',
    [
      [
        query,
        'ORDER BY town;',
        'ORDER BY (SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range <> b.range);',
      ],
    ],
    `${query}: expected a query that ends, ${tooLong}`,
  ],
  [
    'a query with too many rows',
    [[query, /SELECT[^]*/, 'SELECT range AS town, range AS bank, range AS "then", range AS now FROM range(2000000);']],
    `${query}: expected a query that runs, got "more than 1000000 rows".`,
  ],
  [
    'a module that ends the process later',
    inModule("await import('node:timers/promises').then((timers) => timers.setImmediate());\nprocess.reallyExit(0);"),
    `${chart}, line 5: expected code that does not end the build, got "process.reallyExit()".`,
  ],
  [
    'a module whose promise fails',
    inModule("void Promise.reject(new Error('no'));"),
    `${chart}, line 4: expected code without errors, got "no".`,
  ],
  [
    'a module whose timer fails',
    inModule("setTimeout(() => { throw new Error('no'); });"),
    `${chart}, line 4: expected code without errors, got "no".`,
  ],
];

describe.concurrent('plumbline build stops', { timeout: 120_000 }, () => {
  test.for(cases)('%s', async ([, edits, message], { onTestFinished }) => {
    const root = layProject(onTestFinished);
    for (const [file, find, replace] of edits) {
      const path = join(root, file);
      const before = readFileSync(path, 'utf8');
      const after = before.replace(find, replace);
      expect(after).not.toBe(before);
      writeFileSync(path, after);
    }
    const { code, out, error } = await runPlumbline(root, ['build']);
    expect([code, out, error.slice(0, message.length)]).toEqual([1, '', message]);
    expect(error).toMatch(/\n {2}Hint: [A-Z].*\.\n\d+ problems?\. Nothing was published\.\n$/);
    expect(error).not.toMatch(/^\s+at /m);
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });
});
