/** A small drawing for each mark and transform of Plot. */
import * as Plot from '@observablehq/plot';

const days = Array.from({ length: 24 }, (_, i) => ({
  day: new Date(Date.UTC(2026, 0, i + 1)),
  at: i,
  height: ((i * 7) % 11) + 1,
  depth: ((i * 5) % 13) + 2,
  side: i % 2 ? 'left' : 'right',
  shape: ['round', 'flat', 'tall'][i % 3]!,
}));
const xy = { x: 'at', y: 'height' };
const paths = ['a/b', 'a/c/d', 'a/c/e', 'f/g'];
const field = { type: 'Polygon', coordinates: [[[0, 0], [0, 4], [5, 4], [5, 0], [0, 0]]] } as never; // prettier-ignore
const shapes = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry: field }] } as never;
const projection = { type: 'equirectangular', domain: field } as const;

/** The marks of a drawing. */
type Marks = Plot.PlotOptions['marks'];
const one = (...marks: Plot.Markish[]): Plot.PlotOptions => ({ marks: marks as Marks });
const dots = (options: Plot.DotOptions) => one(Plot.dot(days, options));

/** By the name of the function. */
export const programs: Record<string, () => Plot.PlotOptions> = {
  area: () => one(Plot.area(days, { x1: 'at', y1: 0, y2: 'height' })),
  areaX: () => one(Plot.areaX(days, { y: 'at', x: 'height', fill: 'side' })),
  areaY: () => one(Plot.areaY(days, { ...xy, fill: 'side', curve: 'step' })),
  arrow: () => one(Plot.arrow(days, { x1: 'at', y1: 'height', x2: 'height', y2: 'depth', bend: true })),
  axisX: () => one(Plot.dot(days, xy), Plot.axisX({ anchor: 'top', label: 'Day' })),
  axisY: () => one(Plot.dot(days, xy), Plot.axisY({ anchor: 'right', ticks: 3 })),
  axisFx: () => one(Plot.dot(days, { ...xy, fx: 'side' }), Plot.axisFx({ anchor: 'bottom' })),
  axisFy: () => one(Plot.dot(days, { ...xy, fy: 'side' }), Plot.axisFy({ anchor: 'left' })),
  gridX: () => one(Plot.gridX(), Plot.dot(days, xy)),
  gridY: () => one(Plot.gridY({ strokeDasharray: '2' }), Plot.dot(days, xy)),
  gridFx: () => one(Plot.gridFx(), Plot.dot(days, { ...xy, fx: 'side' })),
  gridFy: () => one(Plot.gridFy(), Plot.dot(days, { ...xy, fy: 'side' })),
  barX: () => one(Plot.barX(days, { y: 'shape', x: 'height', rx: 3 })),
  barY: () => one(Plot.barY(days, { x: 'shape', y: 'height', fill: 'side' })),
  bollinger: () => ({
    y: { transform: Number },
    marks: [Plot.lineY(days, Plot.map({ y: Plot.bollinger({ n: 4 }) }, xy))],
  }),
  bollingerX: () => one(Plot.bollingerX(days, { y: 'at', x: 'height', n: 4 })),
  bollingerY: () => one(Plot.bollingerY(days, { ...xy, n: 4 })),
  boxX: () => one(Plot.boxX(days, { y: 'side', x: 'height' })),
  boxY: () => one(Plot.boxY(days, { x: 'side', y: 'height' })),
  cell: () => one(Plot.cell(days, { x: 'at', y: 'side', fill: 'height', inset: 1 })),
  cellX: () => one(Plot.cellX(days, { x: 'at', fill: 'height' })),
  cellY: () => one(Plot.cellY(days, { y: 'at', fill: 'height' })),
  contour: () => one(Plot.contour(days, { ...xy, fill: 'depth' })),
  delaunayLink: () => one(Plot.delaunayLink(days, xy)),
  delaunayMesh: () => one(Plot.delaunayMesh(days, xy)),
  hull: () => one(Plot.hull(days, { ...xy, stroke: 'side' })),
  voronoi: () => one(Plot.voronoi(days, { ...xy, fill: 'side' })),
  voronoiMesh: () => one(Plot.voronoiMesh(days, xy)),
  density: () => one(Plot.density(days, { ...xy, stroke: 'density' })),
  differenceX: () => one(Plot.differenceX(days, { y: 'at', x1: 'height', x2: 'depth' })),
  differenceY: () => one(Plot.differenceY(days, { x: 'at', y1: 'height', y2: 'depth' })),
  dot: () => dots({ ...xy, r: 'depth', symbol: 'side', fill: 'shape', title: 'shape' }),
  dotX: () => one(Plot.dotX(days, { x: 'height' })),
  dotY: () => one(Plot.dotY(days, { y: 'height' })),
  circle: () => one(Plot.circle(days, { ...xy, href: () => 'https://a.example/' })),
  hexagon: () => one(Plot.hexagon(days, xy)),
  frame: () => one(Plot.dot(days, xy), Plot.frame({ anchor: 'left', stroke: 'red' })),
  geo: () => ({ projection, marks: [Plot.geo(shapes, { stroke: 'black' })] }),
  sphere: () => ({ projection: 'equal-earth', marks: [Plot.sphere()] }),
  graticule: () => ({ projection: 'equal-earth', marks: [Plot.graticule({ clip: 'sphere' })] }),
  hexgrid: () => one(Plot.dot(days, xy), Plot.hexgrid()),
  image: () => one(Plot.image(days, { ...xy, src: () => 'https://a.example/a.png', r: 4 })),
  line: () => one(Plot.line(days, { ...xy, z: 'side', marker: 'arrow', markerStart: 'tick' })),
  lineX: () => one(Plot.lineX(days, { y: 'at', x: 'height', stroke: 'depth', z: null })),
  lineY: () => one(Plot.lineY(days, { x: 'day', y: 'height', clip: true })),
  linearRegressionX: () => one(Plot.linearRegressionX(days, { y: 'at', x: 'height' })),
  linearRegressionY: () => one(Plot.linearRegressionY(days, { ...xy, stroke: 'side' })),
  link: () => one(Plot.link(days, { x1: 'at', y1: 'height', x2: 'height', y2: 'depth', markerEnd: 'dot' })),
  rect: () => one(Plot.rect(days, { x1: 'at', x2: 'height', y1: 0, y2: 'depth', rx1: 2 })),
  rectX: () => one(Plot.rectX(days, { y: 'at', x: 'height', interval: 1 })),
  rectY: () => one(Plot.rectY(days, { x: 'day', y: 'height', interval: 'day' })),
  ruleX: () => one(Plot.ruleX(days, { x: 'at', y: 'height' })),
  ruleY: () => one(Plot.ruleY([3], { stroke: 'red' }), Plot.dot(days, xy)),
  text: () => one(Plot.text(days, { ...xy, text: ({ shape }: { shape: string }) => `${shape}\nline`, rotate: 30 })),
  textX: () => one(Plot.textX(days, { x: 'at', text: 'depth', title: 'shape' })),
  textY: () => one(Plot.textY(days, { y: 'at', text: 'shape', lineWidth: 2, textOverflow: 'ellipsis' })),
  tickX: () => one(Plot.tickX(days, { x: 'height', y: 'side' })),
  tickY: () => one(Plot.tickY(days, { y: 'height', x: 'side' })),
  tree: () => one(Plot.tree(paths)),
  cluster: () => one(Plot.cluster(paths, { textStroke: 'white' })),
  vector: () => one(Plot.vector(days, { ...xy, length: 'depth', rotate: 'at' })),
  vectorX: () => one(Plot.vectorX(days, { x: 'at', shape: 'spike' })),
  vectorY: () => one(Plot.vectorY(days, { y: 'at', anchor: 'start' })),
  spike: () => one(Plot.spike(days, { ...xy, length: 'depth' })),
  waffleX: () => one(Plot.waffleX(days, { y: 'shape', x: 'height', unit: 2, fill: 'side' })),
  waffleY: () => one(Plot.waffleY(days, { x: 'shape', y: 'height', rx: '100%' })),
  filter: () => dots(Plot.filter((row: { at: number }) => row.at > 3, xy)),
  reverse: () => dots(Plot.reverse(xy)),
  sort: () => dots(Plot.sort('depth', xy)),
  shuffle: () => dots(Plot.shuffle({ ...xy, seed: 1 })),
  transform: () =>
    dots(Plot.transform(xy, (data, facets) => ({ data, facets: [...facets].map((own) => own.slice(2)) }))),
  initializer: () => dots(Plot.initializer(xy, (data, facets) => ({ data, facets, channels: {} }))),
  bin: () => one(Plot.rect(days, Plot.bin({ fill: 'count' }, { x: 'height', y: 'depth' }))),
  binX: () => one(Plot.rectY(days, Plot.binX({ y: 'count' }, { x: 'height' }))),
  binY: () => one(Plot.rectX(days, Plot.binY({ x: 'count' }, { y: 'height' }))),
  centroid: () => ({ projection, marks: [Plot.dot(shapes, Plot.centroid())] }),
  geoCentroid: () => ({ projection, marks: [Plot.dot(shapes, Plot.geoCentroid())] }),
  dodgeX: () => dots(Plot.dodgeX({ y: 'height', r: 3 })),
  dodgeY: () => dots(Plot.dodgeY('middle', { x: 'height' })),
  find: () =>
    one(
      Plot.link(
        days,
        Plot.groupX(
          { y1: Plot.find(({ side }: { side: string }) => side === 'left'), y2: 'max' },
          { x: 'shape', y: 'height' },
        ),
      ),
    ),
  group: () => one(Plot.cell(days, Plot.group({ fill: 'count' }, { x: 'side', y: 'shape' }))),
  groupX: () => one(Plot.barY(days, Plot.groupX({ y: 'mean' }, { x: 'shape', y: 'height' }))),
  groupY: () => one(Plot.barX(days, Plot.groupY({ x: 'sum' }, { y: 'shape', x: 'height' }))),
  groupZ: () => one(Plot.barX(days, Plot.stackX(Plot.groupZ({ x: 'proportion' }, { fill: 'shape' })))),
  hexbin: () => dots(Plot.hexbin({ r: 'count', fill: 'mean' }, { ...xy, fill: 'depth' })),
  normalize: () => one(Plot.lineY(days, Plot.map({ y: Plot.normalize('max') }, xy))),
  normalizeX: () => one(Plot.lineX(days, Plot.normalizeX('sum', { y: 'at', x: 'height' }))),
  normalizeY: () => one(Plot.lineY(days, Plot.normalizeY('first', xy))),
  map: () => one(Plot.lineY(days, Plot.map({ y: 'cumsum' }, xy))),
  mapX: () => one(Plot.lineX(days, Plot.mapX('rank', { y: 'at', x: 'height' }))),
  mapY: () => one(Plot.lineY(days, Plot.mapY('quantile', xy))),
  shiftX: () => one(Plot.differenceY(days, Plot.shiftX('+2 days', { x: 'day', y: 'height' }))),
  shiftY: () => one(Plot.differenceX(days, Plot.shiftY('+2 days', { y: 'day', x: 'height' }))),
  window: () => one(Plot.lineY(days, Plot.map({ y: Plot.window({ k: 3 }) }, xy))),
  windowX: () => one(Plot.lineX(days, Plot.windowX(3, { y: 'at', x: 'height' }))),
  windowY: () => one(Plot.lineY(days, Plot.windowY({ k: 3, reduce: 'median' }, xy))),
  select: () => dots(Plot.select('first', { ...xy, z: 'side' })),
  selectFirst: () => dots(Plot.selectFirst(xy)),
  selectLast: () => dots(Plot.selectLast({ ...xy, z: 'side' })),
  selectMaxX: () => dots(Plot.selectMaxX(xy)),
  selectMaxY: () => dots(Plot.selectMaxY(xy)),
  selectMinX: () => dots(Plot.selectMinX(xy)),
  selectMinY: () => dots(Plot.selectMinY(xy)),
  stackX: () => one(Plot.barX(days, Plot.stackX({ y: 'shape', x: 'height', fill: 'side', offset: 'normalize' }))),
  stackX1: () => one(Plot.ruleX(days, Plot.stackX1({ y: 'shape', x: 'height' }))),
  stackX2: () => one(Plot.tickX(days, Plot.stackX2({ y: 'shape', x: 'height' }))),
  stackY: () => one(Plot.areaY(days, Plot.stackY({ ...xy, z: 'side', offset: 'wiggle' }))),
  stackY1: () => one(Plot.ruleY(days, Plot.stackY1({ x: 'shape', y: 'height' }))),
  stackY2: () => one(Plot.dot(days, Plot.stackY2({ x: 'shape', y: 'height', order: 'depth' }))),
  treeNode: () => one(Plot.dot(paths, Plot.treeNode({ fill: 'node:internal' }))),
  treeLink: () => one(Plot.link(paths, Plot.treeLink({ stroke: 'node:depth' }))),
};

/** What only a browser can draw. */
export const refused: Record<string, () => Plot.PlotOptions> = {
  // Its marks have a tip.
  auto: () => one(Plot.auto(days, { x: 'shape', color: 'side' })),
  crosshair: () => one(Plot.crosshair(days, xy)),
  crosshairX: () => one(Plot.crosshairX(days, xy)),
  crosshairY: () => one(Plot.crosshairY(days, xy)),
  pointer: () => dots(Plot.pointer(xy)),
  pointerX: () => dots(Plot.pointerX(xy)),
  pointerY: () => dots(Plot.pointerY(xy)),
  raster: () => one(Plot.raster(days, { ...xy, fill: 'depth' })),
  tip: () => one(Plot.tip(days.slice(0, 1), xy)),
  'the option tip': () => dots({ ...xy, tip: true }),
};

/** Functions that draw nothing themselves. */
export const others = [
  ...['plot', 'marks', 'autoSpec', 'scale', 'legend', 'valueof', 'column', 'identity', 'indexOf'],
  ...['interpolateNone', 'interpolatorBarycentric', 'interpolateNearest', 'interpolatorRandomWalk'],
  ...['formatIsoDate', 'formatNumber', 'formatWeekday', 'formatMonth', 'numberInterval', 'timeInterval', 'utcInterval'],
];
