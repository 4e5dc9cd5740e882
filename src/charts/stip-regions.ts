import * as Plot from '@observablehq/plot';
import { defineChart, colors } from 'plumbline/charts';

interface Tile {
  province: string;
  chinese_name: string;
  label: string;
  region: string;
  col: number;
  row: number;
}

/** 北京市 → 北京, 广西壮族自治区 → 广西: the short names that Chinese maps print. */
const shortCitation = (tile: Tile) => tile.chinese_name.replace(/(市|省|(壮族|回族|维吾尔)?自治区)$/, '');

export default defineChart({
  dataset: 'stip-regions',
  title: 'The most parks are in the ten eastern provinces, but the text gives no number for any',
  subtitle: 'China’s mainland provinces by MacroPolo’s four regions; tiles show neighbours, not size',
  alt: 'A map of China made of 31 equal tiles, one for each mainland province. Ten filled tiles along the eastern edge, from Beijing and Hebei down to Guangdong and Hainan, are the Eastern region, which the article says has the largest number of parks. Twelve hollow tiles in the west are the Western region, six grey ones in the middle the Central, and three with dashed edges in the upper right corner the Northeastern. No tile carries a number of parks.',
  note: 'Numbers by region may have stood on the article’s map, which is lost in the copy held. The Torch yearbook uses the same four regions.',
  numbers: {
    31: 'stip-regions.provinces',
    four: 'stip-regions.regions',
    ten: 'stip-regions.eastern',
    Ten: 'stip-regions.eastern',
    Twelve: 'stip-regions.western',
    six: 'stip-regions.central',
    three: 'stip-regions.northeastern',
  },
  places: { name: 'province', localName: 'chinese_name', language: 'zh-Hans', value: 'label', group: 'region' },
  plot(rows, size) {
    const wide = size.layout === 'wide';
    const tiles = rows as Tile[];
    const [width, height] = wide ? [80, 62] : [50, 50];
    const [columns, lines] = [7, 8];
    const side = (size.width - columns * width) / 2;
    const of = (region: string) => tiles.filter((row) => row.region === region);
    const isEastern = (row: Tile) => row.region === 'Eastern';
    const box = {
      x1: (row: Tile) => row.col,
      x2: (row: Tile) => row.col + 1,
      y1: (row: Tile) => row.row,
      y2: (row: Tile) => row.row + 1,
      inset: 2,
      strokeWidth: 1.25,
    };
    const centre = { x: (row: Tile) => row.col + 0.5, y: (row: Tile) => row.row + 0.5 };
    const name = (row: Tile) => (wide ? row.province.replace(' ', '\n') : row.label);
    const region = (words: string, x: number, y: number, textAnchor: 'start' | 'middle' | 'end', fill: string) => [
      Plot.text([words], { x: [x], y: [y], textAnchor, dy: -9, fill, fontWeight: 600, fontSize: wide ? 17 : 15 }),
      Plot.text([`${of(words).length}${textAnchor === 'middle' ? '' : ' provinces'}`], {
        x: [x],
        y: [y],
        textAnchor,
        dy: 10,
        fill,
        fontSize: 14,
      }),
    ];
    return {
      height: lines * height + 8,
      marginTop: 4,
      marginRight: side,
      marginBottom: 4,
      marginLeft: side,
      x: { domain: [1, columns + 1], axis: null },
      y: { domain: [lines, 0], axis: null },
      marks: [
        Plot.rect(of('Western'), { ...box, fill: colors.paper, stroke: colors.context }),
        Plot.rect(of('Central'), { ...box, fill: colors.faint, stroke: colors.context }),
        Plot.rect(of('Northeastern'), { ...box, fill: colors.paper, stroke: colors.text, strokeDasharray: '3,3' }),
        Plot.rect(of('Eastern'), { ...box, fill: colors.finding, stroke: colors.finding }),
        Plot.text(tiles, {
          ...centre,
          text: name,
          dy: -9,
          fontSize: wide ? 12.5 : 14,
          fontWeight: 600,
          lineHeight: 1,
          fill: (row: Tile) => (isEastern(row) ? colors.paper : colors.text),
        }),
        Plot.text(tiles, {
          ...centre,
          text: shortCitation,
          dy: wide ? 13 : 10,
          fontSize: wide ? 13 : 12,
          fill: (row: Tile) => (isEastern(row) ? colors.paper : colors.muted),
        }),
        region('Eastern', 6.15, 6.8, 'start', colors.finding),
        region('Central', 4.5, 1.6, 'middle', colors.text),
        region('Northeastern', 6.85, 0.5, 'end', colors.text),
        region('Western', 1.05, 6.8, 'start', colors.text),
      ],
    };
  },
});
