/** The code that embeds a chart: an iframe that fits, without a script. */
import { escapeAttribute } from '../../render/svg/svg-serializer.ts';
import type { Chart } from '../../core/content/charts.ts';
import type { EditionConfig } from '../../core/project/config.ts';
import type { Project } from '../../core/project/project.ts';
import type { Theme } from '../../core/project/palettes.ts';
import { absoluteUrl, pathOf } from '../urls.ts';
import { cssHeight, heightAt, statedWidth } from './embed-height.ts';
import type { Embed } from './embed.ts';
import { liveEmbed } from './published-embeds.ts';

/** Kinds of pages that a frame may be on. */
export const pageThemes = ['light', 'dark', 'auto'] as const;

export type PageTheme = (typeof pageThemes)[number];

export interface Frame {
  html: string;
  /** As its attributes state it. */
  width: number;
  height: number;
}

/** The frame of the live chart; for a light page by default. */
export function liveFrame(project: Project, chart: Chart, view?: string, pageTheme: PageTheme = 'light'): Frame {
  const theme = themeFor(pageTheme);
  return frameOf(project.config, liveEmbed(project, chart, view), pathOf.embed(chart.id, view, theme), theme);
}

/**
 * The frame of the live chart for a light page, with a script that sends its height: sites that resolve the address of a chart drop
 * its style, and some have a script that receives the height.
 */
export const sendingFrame = (project: Project, chart: Chart, view?: string): Frame =>
  frameOf(
    project.config,
    liveEmbed(project, chart, view),
    pathOf.resizingEmbed(pathOf.chart(chart.id, view), 'light'),
    'light',
  );

/** The theme that the address of a frame has. */
export const themeFor = (pageTheme: PageTheme): Theme | undefined => (pageTheme === 'auto' ? undefined : pageTheme);

/**
 * The height depends on the width of the container, whose width therefore cannot depend on the frame. Where a page asks for the width
 * of its content, as a float or a table cell does, the first column of the grid makes it the stated width, or less where there is less
 * room; the second one takes the rest of wider places.
 */
const grid = `display:grid;width:100%;grid-template-columns:minmax(0,${statedWidth}px) minmax(0,1fr)`;
const container = 'grid-column:1/-1;container-type:inline-size';

/**
 * A frame has the colour scheme of the page around it. If the document in it has another, browsers paint an opaque
 * background behind it, so that it is readable on any page. The dark theme is meant for dark pages, and few of them
 * declare their colour scheme: its frame declares dark, so that the background of the page shows through.
 */
export function frameOf(config: EditionConfig, embed: Embed, path: string, theme?: Theme): Frame {
  const height = heightAt(embed, statedWidth);
  const scheme = theme === 'dark' ? 'color-scheme:dark;' : '';
  const style = `display:block;width:100%;border:0;${scheme}height:${cssHeight(embed)}`;
  const attributes = {
    src: absoluteUrl(config, path),
    title: embed.frame,
    width: String(statedWidth),
    height: String(height),
    loading: 'lazy',
    // Obsolete, but removes the border where styles are dropped.
    frameborder: '0',
    style,
  };
  const list = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  const html = `<div style="${grid}"><div style="${container}"><iframe${list.join('')}></iframe></div></div>`;
  return { html, width: statedWidth, height };
}
