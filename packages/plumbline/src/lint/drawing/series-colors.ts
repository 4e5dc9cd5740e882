/**
 * Finds colours that some readers cannot tell apart. Marks of the same form in different colours, such as two dots, are different
 * series, so their colours must differ with each kind of colour vision. Steps of a scale must differ in lightness.
 */
import { floorToTenth, isOutlined, isBackdrop } from './contrast.ts';
import { quoted, type Finding } from '../findings.ts';
import type { PaintedShape, PaintOrder } from './paint-order.ts';
import { colorOf, isGuideLine, isMark, paintName, paper, type Paint } from './paint.ts';
import { themes, type Palettes } from '../../core/project/palettes.ts';
import { computedAttribute } from '../../render/svg/transforms.ts';
import { leastDifference, differenceWith, lightnessWith, leastStep, visions } from './color-vision.ts';

export const seriesFindings = (layers: PaintOrder): Finding[] => [...pairFaults(layers), ...stepFaults(layers)];

function pairFaults(layers: PaintOrder): Finding[] {
  const series = layers.shapes.flatMap((layer) => {
    const [form, paint] = formOf(layer);
    // A translucent fill under a line, or behind other marks, is identified by them.
    const isTint = paint && paint.cover < 1 && (isBackdrop(layer, layers) || isOutlined(layer, layers));
    return paint && !isTint ? [{ form, paint }] : [];
  });
  return [...Map.groupBy(series, ({ form }) => form).values()].flatMap((alike) => {
    const paints = distinct(alike.map(({ paint }) => paint));
    return paints.flatMap((a, i) => paints.slice(i + 1).flatMap((b) => pairFault(layers.palettes, a, b)));
  });
}

/** The form of a mark regardless of colour, and the paint that gives it its colour: the stroke, if it is hollow. */
function formOf({ element, fill, stroke, box }: PaintedShape): [form: string, paint: Paint | undefined] {
  const isColored = (paint?: Paint) => paint !== undefined && isMark(paint) && !isGuideLine(paint);
  if (!isColored(fill)) {
    const dash = computedAttribute(element, 'stroke-dasharray') ?? 'none';
    return [`${fill ? 'hollow' : 'line'} ${dash}`, isColored(stroke) ? stroke : undefined];
  }
  const isSmall = Math.max(box.right - box.left, box.bottom - box.top) < 24;
  const symbol = element.tagName === 'path' && isSmall ? element.getAttribute('d') : '';
  return [`${element.tagName} ${symbol}`, fill];
}

/** Reports two paints that are too similar with one kind of colour vision; normal vision comes first. */
function pairFault(palettes: Palettes, a: Paint, b: Paint): Finding[] {
  for (const vision of visions) {
    const seen = themes.map((theme) => {
      const [one, other] = [colorOf([paper, a], palettes[theme]), colorOf([paper, b], palettes[theme])];
      return { theme, difference: differenceWith(vision, one, other) };
    });
    const [{ theme, difference }] = seen.sort((one, other) => one.difference - other.difference) as [(typeof seen)[0]];
    if (difference >= leastDifference) continue;
    const expected = `colours of series that differ by ${leastDifference} or more (CIEDE2000) for every kind of colour vision`;
    const found = [`${quoted(paintName(a))} and ${quoted(paintName(b))}`];
    const advice = 'Choose another colour, or distinguish them also by symbol, dash or outline';
    return [{ expected, found, how: `${floorToTenth(difference)} apart with ${vision} in ${theme}`, advice }];
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
        // The first step of a scale is closest to the background.
        return theme === 'light' ? before! - after! : after! - before!;
      }),
    );
    const least = Math.min(...gaps);
    if (least >= leastStep) return [];
    const found = [`${quoted(paintName(next))} ${floorToTenth(least)} from ${quoted(paintName(one))}`];
    const advice = 'Draw them opaque, or choose steps that are further apart';
    return [
      {
        expected: `steps that differ by ${leastStep} or more in lightness (L*) for every kind of colour vision`,
        found,
        advice,
      },
    ];
  });
}

const distinct = (paints: Paint[]): Paint[] => [...new Map(paints.map((paint) => [paintName(paint), paint])).values()];
