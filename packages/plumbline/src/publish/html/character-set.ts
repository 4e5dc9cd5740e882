/** Collects the characters in the texts of an edition, to which its fonts are subset. */
import type { Chart } from '../../core/content/charts.ts';
import { records } from '../../core/recording/input-records.ts';
import { lookup } from '../../core/recording/lookups.ts';
import { renderChart } from '../../render/render-chart.ts';
import { textLanguages } from '../../core/language/text-languages.ts';
import type { Project } from '../../core/project/project.ts';

export type CharacterSet = {
  /** Characters that are set in the fonts of the pages. */
  pages: string;
  /** By further language with fonts of its own: characters anywhere, and those in running text and titles, which are set in serif. */
  languages: Record<string, Record<'sans' | 'serif', string>>;
};

/** Characters that every page may have: ASCII, a no-break space, quotes, dashes, symbols. */
const always = `${String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 0x20 + i))}\u00a0£§©«°·»×÷–—‘’“”…€←↑→↓−≈≠≤≥`;

export const characterSet = lookup('characters', (project: Project): CharacterSet => {
  const { config, fonts, sources, datasets, charts, stories, pages, checks } = project;
  const texts = { source: sources, story: stories, page: pages };
  const inWords = new Set([
    ...charactersOf(config),
    ...Object.entries(texts).flatMap(([kind, all]) =>
      [...all].flatMap(([id, text]) => charactersIn(project, `${kind} ${id}`, () => text)),
    ),
  ]);
  const inData = [...datasets.values()].flatMap((dataset) =>
    charactersIn(project, `dataset ${dataset.id}`, () => [dataset.package, dataset.rows, dataset.evidence]),
  );
  // Text that a chart module draws is found nowhere else.
  const drawings = [...charts.values()].map((chart) => charactersDrawnBy(project, chart));
  const everything = new Set([
    ...inWords,
    ...inData,
    ...charactersOf([[...charts.values()], checks, drawings, interfaceTexts(project)]),
  ]);
  const codes = fonts.sans.flatMap(({ language }) => language ?? []);
  const withFonts = textLanguages(codes);
  const sorted = (characters: Iterable<string>) => [...characters].sort().join('');
  const languages = codes.map((code) => {
    const { has } = textLanguages([code]);
    return [
      code,
      { sans: sorted(everything.values().filter(has)), serif: sorted(inWords.values().filter(has)) },
    ] as const;
  });
  return {
    pages: sorted(new Set([...always, ...everything.values().filter((one) => !withFonts.has(one))])),
    languages: Object.fromEntries(languages),
  };
});

/** The characters of a part of the project, kept until it changes. @param name of the part */
const charactersIn = (project: Project, name: string, part: () => unknown): string[] => [
  ...records.result(project, `characters of ${name}`, () => [...charactersOf(part())].sort().join('')),
];

const charactersDrawnBy = (project: Project, chart: Chart): string =>
  records.result(project, `characters drawn by ${chart.id}`, () => {
    const drawings = [undefined, ...Object.keys(chart.views ?? {})].flatMap((view) =>
      (['narrow', 'wide'] as const).map((layout) => renderChart(project, chart, layout, view).svg),
    );
    return [...charactersOf(drawings)].sort().join('');
  });

/**
 * Interface words (the source code of those that are functions), and the months and a number in the form of the
 * language.
 */
function interfaceTexts({ language }: Project): string[] {
  const months = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`);
  return [
    JSON.stringify(language.words, (_, value: unknown) => (typeof value === 'function' ? String(value) : value)),
    ...months.map(language.formatDate),
    language.formatNumber(-10_000.5),
  ];
}

/** The characters of all strings in a value, without those of ASCII, which every page may have. */
const charactersOf = (value: unknown): Set<string> => {
  const others = JSON.stringify(value).replace(/[\0-~]+/g, '');
  return new Set(others.match(/[^\p{Cc}]/gu));
};
