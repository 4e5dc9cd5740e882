/** Checks the colours of an edition: contrast by WCAG 2.2, and whether readers of every colour vision can tell them apart. */
import { wcagContrast } from 'culori';
import type { Problem } from '../core/input/problems.ts';
import { configFile } from '../core/project/config.ts';
import { themes, type ColorToken, type Palette, type Theme } from '../core/project/palettes.ts';
import type { Project } from '../core/project/project.ts';
import { differenceWith, leastDifference, leastStep, lightnessWith, visions } from './drawing/color-vision.ts';
import { floorToTenth } from './drawing/contrast.ts';

/** Least contrast ratios: 4.5:1 for text and for what may be text, 3:1 for marks. */
const least: [color: ColorToken, ground: ColorToken, ratio: number][] = [
  ['text', 'paper', 4.5],
  ['text', 'faint', 4.5],
  ['muted', 'paper', 4.5],
  ['finding', 'paper', 4.5],
  ['second', 'paper', 4.5],
  ['third', 'paper', 4.5],
  ['fourth', 'paper', 4.5],
  ['context', 'paper', 3],
];

/** Colours of series, of which a chart may use any two. */
const series = ['text', 'muted', 'context', 'finding', 'second', 'third', 'fourth'] as const;
const steps = ['seq0', 'seq1', 'seq2', 'seq3', 'seq4', 'seq5'] as const;

/** @returns nothing for the default colours */
export const lintPalettes = ({ palettes }: Pick<Project, 'palettes'>): Problem[] =>
  themes.flatMap((theme) => {
    const palette = palettes[theme];
    return [...contrastProblems(theme, palette), ...seriesProblems(theme, palette), ...stepProblems(theme, palette)];
  });

const problem = (theme: Theme, color: ColorToken, message: string, hint: string): Problem => ({
  file: configFile,
  place: `field "colors.${theme}.${color}"`,
  message,
  hint,
});

function contrastProblems(theme: Theme, palette: Palette): Problem[] {
  return least.flatMap(([color, ground, ratio]) => {
    const found = wcagContrast(palette[color], palette[ground]);
    if (found >= ratio) return [];
    const message = `expected ${ratio}:1 or more against "${ground}" (${palette[ground]}), got "${palette[color]}" at ${floorToTenth(found)}:1.`;
    return problem(theme, color, message, `Choose a ${theme === 'light' ? 'darker' : 'lighter'} colour.`);
  });
}

/** Each pair once, with the colour vision for which it is worst. */
function seriesProblems(theme: Theme, palette: Palette): Problem[] {
  return series.flatMap((color, i) =>
    series.slice(0, i).flatMap((other) => {
      const worst = visions
        .map((vision) => ({ vision, difference: differenceWith(vision, palette[other], palette[color]) }))
        .reduce((one, next) => (next.difference < one.difference ? next : one));
      if (worst.difference >= leastDifference) return [];
      const message = `expected a colour ${leastDifference} or more (CIEDE2000) from "${other}" (${palette[other]}) for every reader, got "${palette[color]}" at ${floorToTenth(worst.difference)} with ${worst.vision}.`;
      return problem(theme, color, message, 'Choose a colour that differs more in lightness.');
    }),
  );
}

function stepProblems(theme: Theme, palette: Palette): Problem[] {
  // The first step of a scale is closest to the background.
  const away = theme === 'light' ? -1 : 1;
  return steps.slice(1).flatMap((step, i) => {
    const before = steps[i]!;
    const gaps = visions.map(
      (vision) => away * (lightnessWith(vision, palette[step]) - lightnessWith(vision, palette[before])),
    );
    const gap = Math.min(...gaps);
    if (gap >= leastStep) return [];
    const direction = theme === 'light' ? 'darker' : 'lighter';
    const message = `expected a colour ${leastStep} or more (L*) ${direction} than "${before}" (${palette[before]}) for every reader, got "${palette[step]}" at ${floorToTenth(gap)}.`;
    return problem(theme, step, message, `Choose a ${direction} colour.`);
  });
}
