/** Checks that each phrase of the allowlist is used. */
import { isReported, type Problem } from '../input/problems.ts';
import { captionsOf, textsOf, type Content, type Keep, type Prose } from './check-numbers.ts';
import { includesPhrase } from './unbound-numbers.ts';

/** Reports phrases of the allowlist that no text includes. Skipped if a text could not be read. */
export function checkAllowlist(
  { stories, pages, charts, allowlist }: Content,
  problems: Problem[],
  keep: Keep = (_, check) => check(problems),
): void {
  if (['src/content/stories/', 'src/content/pages/', 'src/charts/'].some((folder) => isReported(folder, problems)))
    return;
  if (!allowlist.length) return;
  const phrasesIn = (file: string, texts: () => (string | undefined)[]): string[] =>
    keep(`phrases of ${file}`, () => {
      // Separates texts, so that no phrase matches across two.
      const all = texts().join(' | ');
      return allowlist.map(({ text }) => text).filter((text) => includesPhrase(all, text));
    });
  const proseOf = ({ passages, elements }: Prose) => [...passages, ...captionsOf(elements)].map(({ text }) => text);
  const found = new Set([
    ...[...stories.values()].flatMap((story) =>
      phrasesIn(story.file, () => [story.title, story.standfirst, ...proseOf(story)]),
    ),
    ...[...pages.values()].flatMap((page) => phrasesIn(page.file, () => proseOf(page))),
    ...[...charts.values()].flatMap((chart) =>
      phrasesIn(chart.file, () =>
        [chart, ...Object.values(chart.views ?? {})].flatMap((one) => Object.values(textsOf(one))),
      ),
    ),
  ]);
  for (const { text } of allowlist) {
    if (found.has(text)) continue;
    const message = `expected a phrase that is in one of the texts, got "${text}".`;
    const hint = 'Remove the entry, or write it exactly as in the text.';
    problems.push({ file: 'src/content/number-allowlist.yaml', message, hint });
  }
}
