/** What chart modules import: how a chart is declared, its colours, and help with laying out labels, maps and text. */
export { defineChart, type ChartDefinition, type Size, type ViewDefinition } from '../core/content/charts.ts';
export * from './colors.ts';
export * from './dates.ts';
export * from './dodge-labels.ts';
export * from './maps.ts';
export * from './pixel-layout.ts';
export * from './target-marks.ts';
export * from './text-styles.ts';
export * from './wrap-text.ts';
