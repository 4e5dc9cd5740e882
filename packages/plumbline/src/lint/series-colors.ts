/**
 * Finds colours that some readers cannot tell apart. Two marks of one form, say two dots, are two series when their paint
 * differs, and only their colour says so: it must be seen with each kind of colour vision. The steps of a scale are told by
 * how light they are.
 */
import { requiredContrast, isOutlined, isBackdrop } from './contrast.ts';
import { quoted, type Finding } from './findings.ts';
import type { PaintedShape, PaintOrder } from './paint-order.ts';
import { colorOf, isGuideLine, isMark, paintName, paper, type Paint } from './paint.ts';
import { themes, type Palettes } from '../core/project/palettes.ts';
import { computedAttribute } from '../render/svg/transforms.ts';
import { leastDifference, differenceWith, lightnessWith, leastStep, visions } from './color-vision.ts';

export const seriesFindings = (layers: PaintOrder): Finding[] => [...pairFaults(layers), ...stepFaults(layers)];

function pairFaults(layers: PaintOrder): Finding[] {
  const series = layers.shapes.flatMap((layer) => {
    const [form, paint] = formOf(layer);
    // The tint under a line, or behind other marks, is told by them.
    const isTint = paint && paint.cover < 1 && (isBackdrop(layer, layers) || isOutlined(layer, layers));
    return paint && !isTint ? [{ form, paint }] : [];
  });
  return [...Map.groupBy(series, ({ form }) => form).values()].flatMap((alike) => {
    const paints = distinct(alike.map(({ paint }) => paint));
    return paints.flatMap((a, i) => paints.slice(i + 1).flatMap((b) => pairFault(layers.palettes, a, b)));
  });
}

/** What a mark looks like apart from its colour, and the paint that gives it its colour: of a hollow mark, the outline. */
function formOf({ element, fill, stroke, box }: PaintedShape): [form: string, paint: Paint | undefined] {
  const tells = (paint?: Paint) => paint !== undefined && isMark(paint) && !isGuideLine(paint);
  if (!tells(fill)) {
    const dash = computedAttribute(element, 'stroke-dasharray') ?? 'none';
    return [`${fill ? 'hollow' : 'line'} ${dash}`, tells(stroke) ? stroke : undefined];
  }
  const isSmall = Math.max(box.right - box.left, box.bottom - box.top) < 24;
  const symbol = element.tagName === 'path' && isSmall ? element.getAttribute('d') : '';
  return [`${element.tagName} ${symbol}`, fill];
}

/** For whom two paints are too near to each other: most readers, if it is them, or else the first of the others. */
function pairFault(palettes: Palettes, a: Paint, b: Paint): Finding[] {
  for (const vision of visions) {
    const seen = themes.map((theme) => {
      const [one, other] = [colorOf([paper, a], palettes[theme]), colorOf([paper, b], palettes[theme])];
      return { theme, difference: differenceWith(vision, one, other) };
    });
    const [{ theme, difference }] = seen.sort((one, other) => one.difference - other.difference) as [(typeof seen)[0]];
    if (difference >= leastDifference) continue;
    const expected = `series ${leastDifference} or more apart (CIEDE2000) to every reader`;
    const found = [`${quoted(paintName(a))} and ${quoted(paintName(b))}`];
    const advice = 'Take another colour, or tell them apart by a symbol, a dash or an outline, too';
    return [{ expected, found, how: `${requiredContrast(difference)} apart with ${vision} in ${theme}`, advice }];
  }
  return [];
}

function stepFaults({ palettes, shapes }: PaintOrder): Finding[] {
  const painted = shapes.flatMap(({ fill }) => (fill?.ink.startsWith('seq') ? [fill] : []));
  const steps = distinct(painted).sort((a, b) => a.ink.localeCompare(b.ink) || a.cover - b.cover);
  return steps.slice(1).flatMap((next, i) => {
    const one = steps[i]!;
    const gaps = themes.flatMap((theme) =>
      visions.map((vision) => {
        const [before, after] = [one, next].map((paint) =>
          lightnessWith(vision, colorOf([paper, paint], palettes[theme])),
        );
        // A scale starts near the paper, and steps away from it.
        return theme === 'light' ? before! - after! : after! - before!;
      }),
    );
    const least = Math.min(...gaps);
    if (least >= leastStep) return [];
    const found = [`${quoted(paintName(next))} ${requiredContrast(least)} from ${quoted(paintName(one))}`];
    const advice = 'Draw them at full strength, or take steps that lie further apart';
    return [{ expected: `steps of ${leastStep} or more in lightness (L*) to every reader`, found, advice }];
  });
}

const distinct = (paints: Paint[]): Paint[] => [...new Map(paints.map((paint) => [paintName(paint), paint])).values()];
