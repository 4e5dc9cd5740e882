/** A build after an edit gives, byte for byte, the site of a build from nothing: after edits of all kinds, in a random order. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { digestsOf } from '../helpers/editions/built.ts';
import { runPlumbline } from '../helpers/editions/command.ts';
import { commit, edit, run } from '../helpers/editions/released.ts';

/** Another seed gives another order: `EDITS_SEED=7 npx vitest run --project cli incremental`. */
const seed = Number(process.env['EDITS_SEED'] ?? 1);

/** Edits after which the site is compared with one built from nothing. */
const step = 5;

const fixture = join(import.meta.dirname, '../fixtures/full-edition');
const stories = 'src/content/stories';
const lanterns = `${stories}/more-lanterns.mdx`;
const lamps = `${stories}/how-the-lamps-came.mdx`;

type Edit = (root: string) => void;
const change =
  (file: string, from: string, to: string): Edit =>
  (root) =>
    edit(root, file, from, to);
const write =
  (file: string, text: string): Edit =>
  (root) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
const remove =
  (file: string): Edit =>
  (root) =>
    rmSync(join(root, file));
const all =
  (...edits: Edit[]): Edit =>
  (root) =>
    edits.forEach((one) => one(root));
const release =
  (...args: string[]): Edit =>
  (root) => {
    commit(root);
    run(root, process.execPath, join(import.meta.dirname, '../../bin/plumbline.js'), 'release', ...args);
    commit(root);
  };

/** Removes a thing, and its addresses if they were released. */
const retire =
  (path: string, address: string): Edit =>
  (root) => {
    rmSync(join(root, path), { recursive: true });
    const isReleased = readFileSync(join(root, 'archive/ledger.jsonl'), 'utf8').includes(`"${address}"`);
    if (isReleased) release('--removed', address, '--reason', 'It was here for a while.')(root);
  };

const thirdStory = `---
title: Nobody counts the candles
standfirst: A story that is here for a while.
part: 3
published: '2026-11-30'
authors: [The Lantern File desk]
sources: [oil-ledger-2023]
---

Candles are not lanterns, and no survey has them. <Source id="oil-ledger-2023" locator="folio 12" />

<Chart id="oil-prices" />
`;

/** Each list is in order; lists are mixed. */
const edits: Record<string, Edit[]> = {
  'the text of a story': [
    change(lanterns, 'The officer was ill', 'The officer was away'),
    change(lanterns, '## A year without a count', '## The year without a count'),
    change(lanterns, 'Its people go to bed early', 'Its people retire early'),
  ],
  'the front matter of a story': [
    change(lanterns, 'title: The Lakes have', 'title: The Lakes get'),
    change(lamps, "updated: '2026-12-01'", "updated: '2026-12-03'"),
    change(lamps, "updated: '2026-12-03'", "corrections: [{ date: '2026-12-04', text: 'A name was spelt wrong.' }]"),
  ],
  'a story': [
    write(`${stories}/candles.mdx`, thirdStory),
    change(`${stories}/candles.mdx`, 'Candles are not', 'Tapers are not'),
    retire(`${stories}/candles.mdx`, 'stories/candles/'),
  ],
  'a cell': [
    change('data/lamp-events/data.csv', 'Oil market opens', 'The oil market opens'),
    // Words of rows come and go.
    change('data/lamp-events/data.csv', 'The oil market opens', 'The tallow market opens'),
    change('data/lamp-events/data.csv', 'The tallow market opens', 'The oil market opens'),
    all(
      change('data/oil-prices/data.csv', 'Reed pith,3.8', 'Reed pith,3.9'),
      change('src/charts/oil-prices.ts', 'pith 3.8', 'pith 3.9'),
      change('src/charts/oil-prices.ts', "3.8: 'oil", "3.9: 'oil"),
      change(lamps, '>3.8<', '>3.9<'),
    ),
  ],
  evidence: [change('data/oil-prices/evidence.csv', 'folio 12', 'folio 13')],
  'a descriptor': [
    change('data/oil-prices/datapackage.json', '"version": "', '"version": "2'),
    change('data/residents/datapackage.json', '"rowIs": "', '"rowIs": "Now: '),
  ],
  queries: [
    change('data/lamp-events/measures.sql', 'Events in which the guild acted.', 'Events of the guild.'),
    change('data/parishes/checks.sql', '-- ', '--  '),
  ],
  'a chart': [
    change('src/charts/oil-prices.ts', 'marginLeft: 120', 'marginLeft: 128'),
    change('src/charts/oil-prices.ts', '  numbers: {', "  note: 'A cask has no fixed size.',\n  numbers: {"),
    all(
      write('src/lib/bars.ts', 'export const barHeight = 36;\n'),
      change('src/charts/oil-prices.ts', 'length * 34', 'length * barHeight'),
      change(
        'src/charts/oil-prices.ts',
        'interface Fuel',
        "import { barHeight } from '../lib/bars.ts';\n\ninterface Fuel",
      ),
    ),
    write('src/lib/bars.ts', 'export const barHeight = 38;\n'),
  ],
  'a source': [
    change('src/content/sources/oil-ledger-2023.yaml', 'title: Oil ledger 2023', 'title: Ledger of oil, 2023'),
    change('src/content/sources/oil-ledger-2023.yaml', 'summary: An', 'summary: Once more an'),
  ],
  'the configuration': [change('edition.config.ts', 'tagline: ', "tagline: 'Now: ' + ")],
  components: [
    change('src/components/Invented.astro', '<', '<!-- ours --><'),
    write('src/components/Footer.astro', '<footer>Our own footer</footer>\n'),
    remove('src/components/Footer.astro'),
  ],
  'a page': [change('src/content/pages/about.mdx', 'title: ', 'title: All ')],
  'a public file': [write('public/notes/hours.txt', 'Nine to five\n'), remove('public/notes/hours.txt')],
  'a dataset': [
    (root) => cpSync(join(root, 'data/oil-prices'), join(root, 'data/oil-prices-again'), { recursive: true }),
    retire('data/oil-prices-again', 'data/oil-prices-again/'),
  ],
  releases: [
    release('--date', '2026-12-05', '--reason', 'Before a chart is renamed.'),
    (root) => {
      renameSync(join(root, 'src/charts/lg-events.ts'), join(root, 'src/charts/guild-events.ts'));
      edit(root, lamps, '"lg-events"', '"guild-events"');
      release('--moved', 'charts/lg-events/', 'charts/guild-events/')(root);
    },
    release('--date', '2026-12-06', '--reason', 'After it.'),
  ],
};

/** All edits in an order that depends on the seed. */
function* inRandomOrder(): Generator<[name: string, edit: Edit]> {
  const rest = Object.entries(edits).map(([name, list]) => ({ name, list: [...list] }));
  for (let state = seed; rest.some(({ list }) => list.length);) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    const left = rest.filter(({ list }) => list.length);
    const { name, list } = left[(state >> 8) % left.length]!;
    yield [name, list.shift()!];
  }
}

const root = mkdtempSync(join(tmpdir(), 'incremental-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A copy of an edition, without what builds have left in it. */
function copyEdition(from: string, to: string): string {
  const skipped = ['.cache', '.astro', '.git', 'dist', 'node_modules'];
  cpSync(from, to, { recursive: true, filter: (path) => !skipped.includes(basename(path)) });
  symlinkSync(join(process.cwd(), 'node_modules'), join(to, 'node_modules'), 'junction');
  return to;
}

async function build(edition: string): Promise<void> {
  const { error } = await runPlumbline(edition, ['build']);
  expect(error).toBe('');
}

const total = Object.values(edits).flat().length;

test(`${total} edits`, { timeout: 1_200_000 }, async () => {
  const edition = copyEdition(fixture, join(root, 'edition'));
  writeFileSync(join(edition, '.gitignore'), 'node_modules\n.astro\n.cache\ndist*\n');
  run(edition, 'git', 'init', '--quiet');
  await build(edition);
  let count = 0;
  const done: string[] = [];
  for (const [name, one] of inRandomOrder()) {
    one(edition);
    done.push(name);
    await build(edition);
    if (++count % step && count < total) continue;
    const clean = copyEdition(edition, join(root, `clean-${count}`));
    await build(clean);
    expect(digestsOf(join(edition, 'dist')), done.splice(0).join(', ')).toEqual(digestsOf(join(clean, 'dist')));
    rmSync(clean, { recursive: true });
  }
});
