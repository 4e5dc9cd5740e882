/** The public toolkit for chart modules: `defineChart`, colours, and layout of labels, maps and text. */
export type { ChartDefinition, PlaceFields, Size, ViewDefinition } from '../core/content/chart-definition.ts';
export { defineChart } from '../core/content/charts.ts';
export { colors, type ColorToken } from './colors.ts';
export * from './dates.ts';
export * from './dodge-labels.ts';
export * from './maps.ts';
export * from './pixel-layout.ts';
export * from './target-marks.ts';
export * from './text-styles.ts';
export * from './wrap-text.ts';
