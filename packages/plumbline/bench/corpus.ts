/**
 * Invented stories for benchmarks: the same bytes on every machine. A story has about 810 words (headings, links, a table, footnotes, a
 * list, a quotation) and three charts: lines of 200 points, 40 bars, 200 dots.
 */

export type ChartKind = 'line' | 'bar' | 'dot';
type Cell = string | number;

export interface CorpusChart {
  kind: ChartKind;
  title: string;
  subtitle: string;
  columns: string[];
  rows: Cell[][];
}

/** Markdown text, or a chart between texts. */
export type Block = string | CorpusChart;

export interface CorpusStory {
  id: string;
  title: string;
  standfirst: string;
  /** YYYY-MM-DD */
  date: string;
  author: string;
  blocks: Block[];
  footnotes: string[];
  next: string;
}

const words = (text: string): string[] => text.split('|');
const people = words(
  'The harbour office|A night inspector|The water works|District nurses|Ferry crews|The school board|Port pilots|County surveyors|The tenants’ union|The tram company|Beekeepers|The fire service|An orchard cooperative|The housing fund',
);
const acts = words(
  'counted|rejected|confirmed|corrected|printed|doubted|held back|followed|checked|defended|postponed|released',
);
const things = words(
  'a steep rise in overtime|the repair plan of last spring|a stack of unread inspection forms|the newest rainfall tables|fresh figures on notices to quit|a plan to move freight at night|the quarterly count of pupils|a set of well readings|the contested tender|an audit of ambulance times|the regional wage survey|a lower forecast of power demand',
);
const times = words(
  'after months of hearings|although residents had objected|while budgets shrank across the region|before a court had ruled|ahead of the November vote|in files released on request|after a second dry winter|when rents had outgrown wages|for the third year in a row|without a word to neighbouring districts|even though demand fell|before the new rules applied',
);
const towns = words(
  'Aldmoor|Birkfield|Calderby|Dunwick|Eastpool|Fenholm|Glenbrook|Harwell|Iverdale|Junipton|Kingsmere|Larkfield|Mapleton|Norburn|Oakley|Pinehurst|Quarryton|Ridgeby|Stonewick|Thornlea|Upmere|Vernham|Westquay|Yarwood',
);
const subjects = words('water|housing|trams|schools|power|health|ports|orchards|wages|courts|air|ferries');
const authors = words('Mara Quist|Teo Alvar|Ines Okoro|Jonas Bergh|Priya Ramanan|Lucia Ferri');
export const regions = ['North', 'South', 'East', 'West'];
export const owners = ['Public', 'Private', 'Mixed', 'Unknown'];

type Random = ReturnType<typeof randomFrom>;

/** Mulberry32, a small generator of pseudo-random numbers from a seed. */
function randomFrom(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (low: number, high: number) => low + next() * (high - low),
    pick: <Item>(items: Item[]): Item => items[Math.floor(next() * items.length)]!,
    happens: (share: number) => next() < share,
  };
}

const day = 24 * 60 * 60 * 1000;
const isoDate = (time: number): string => new Date(time).toISOString().slice(0, 10);
export const storyId = (index: number): string => `story-${String(index + 1).padStart(4, '0')}`;

/** @param count number of stories */
export const makeCorpus = (count: number): CorpusStory[] =>
  Array.from({ length: count }, (_, i) => makeStory(i, count));

function makeStory(index: number, count: number): CorpusStory {
  const random = randomFrom(7001 + index);
  const subject = subjects[index % subjects.length]!;
  const town = random.pick(towns);
  const [line, bar, dot] = [lineChart(random), barChart(random), dotChart(random)];
  const text = (sentences: number, footnote = ''): string =>
    Array.from({ length: sentences }, () => sentence(random)).join(' ') + footnote;
  return {
    id: storyId(index),
    title: `${town}: what the files on ${subject} show`,
    standfirst: `Files from ${town} show where the money for ${subject} went and which districts are still waiting.`,
    date: isoDate(Date.UTC(2026, 0, 1) - index * day),
    author: random.pick(authors),
    blocks: [
      text(2),
      line,
      `## What the files on ${subject} show`,
      text(4, '[^1]'),
      text(4),
      `## How ${town} compares`,
      text(3, '[^2]'),
      bar,
      text(3),
      '### By district',
      table(random),
      text(3),
      `> We had the figures all along, and nobody asked for them ${random.pick(times)}.`,
      '## Public and private sites differ',
      text(3),
      dot,
      text(3, '[^3]'),
      Array.from({ length: 4 }, () => `- ${random.pick(people)} ${random.pick(acts)} ${random.pick(things)}`).join(
        '\n',
      ),
      '## What comes next',
      text(3),
      text(3),
    ],
    footnotes: [
      `Figures cover ${town} and the districts around it; see the [method](https://files.example.org/method).`,
      'Districts with few files are left out.',
      'Each dot is a site; repeated entries were merged.',
    ],
    next: storyId((index + 1) % count),
  };
}

function sentence(random: Random): string {
  const thing = random.pick(things);
  const linked = random.happens(0.1) ? `[${thing}](https://files.example.org/${random.pick(subjects)})` : thing;
  const marked = random.happens(0.1) ? `**${linked}**` : linked;
  return `${random.pick(people)} in ${random.pick(towns)} ${random.pick(acts)} ${marked} ${random.pick(times)}, with cases in ${random.pick(towns)}.`;
}

function table(random: Random): string {
  const rows = towns.slice(0, 8).map((town) => `| ${town} | ${random.pick(acts)} | ${random.pick(things)} |`);
  return ['| District | Decision | Subject |', '| --- | --- | --- |', ...rows].join('\n');
}

function lineChart(random: Random): CorpusChart {
  const rows = regions.flatMap((region) => {
    let value = random.between(20, 80);
    return Array.from({ length: 50 }, (_, month) => {
      value = Math.max(1, value + random.between(-6, 6.4));
      return [isoDate(Date.UTC(2021, month, 1)), region, Number(value.toFixed(2))];
    });
  });
  return {
    kind: 'line',
    title: 'Monthly filings by region',
    subtitle: 'Filings for each resident',
    columns: ['date', 'series', 'value'],
    rows,
  };
}

function barChart(random: Random): CorpusChart {
  const districts = [...towns, ...towns.slice(0, 16).map((town) => `${town} (rural)`)];
  const rows = districts.map((district) => [district, Number(random.between(5, 400).toFixed(1))]);
  return {
    kind: 'bar',
    title: 'Open cases by district',
    subtitle: 'Open cases at the end of the year',
    columns: ['label', 'value'],
    rows,
  };
}

function dotChart(random: Random): CorpusChart {
  const rows = Array.from({ length: 200 }, (_, i) => {
    const inspections = random.between(0, 100);
    const minutes = inspections * random.between(0.2, 1.3) + random.between(-12, 12);
    return [i + 1, Number(inspections.toFixed(2)), Number(minutes.toFixed(2)), random.pick(owners)];
  });
  return {
    kind: 'dot',
    title: 'Inspections and response times',
    subtitle: 'Each dot is a site',
    columns: ['site', 'x', 'y', 'group'],
    rows,
  };
}

export const csvOf = ({ columns, rows }: CorpusChart): string =>
  `${[columns, ...rows].map((row) => row.join(',')).join('\n')}\n`;

/** @param chart writes a chart in the syntax of a generator @param href address of a story */
export function markdownOf(
  story: CorpusStory,
  chart: (chart: CorpusChart) => string,
  href: (id: string) => string,
): string {
  const blocks = story.blocks.map((block) => (typeof block === 'string' ? block : chart(block)));
  const footnotes = story.footnotes.map((note, i) => `[^${i + 1}]: ${note}`);
  return `${[...blocks, `[Read the next story](${href(story.next)})`, footnotes.join('\n')].join('\n\n')}\n`;
}

/** The charts of a story, in reading order. */
export const chartsOf = ({ blocks }: CorpusStory): CorpusChart[] => blocks.filter((block) => typeof block !== 'string');
